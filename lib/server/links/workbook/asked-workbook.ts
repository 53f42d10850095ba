import type { OfferSheet } from '#lib/domain/links/workbook/view.ts'
import { type Asker, networkOf } from '../../archive/on-demand/asked-document.ts'
import { FairLine } from '../../archive/on-demand/fair-line.ts'
import { BoundedCache } from '../../platform/bounded-cache.ts'
import { processShared } from '../../platform/process-shared.ts'
import { sha256 } from '../../platform/sha256.ts'
import { workbookInPool } from '../../spreadsheets/workbook-pool.ts'

/** A workbook, and the SHA-256 of its bytes in hexadecimal. */
export type MadeWorkbook = { bytes: Uint8Array; sha256: string }

/** In memory, in bytes: some hundred workbooks, for readers that ask for a file in parts. */
const MOST_KEPT = 4_000_000

const shared = processShared('tailored-workbooks', () => ({
  line: new FairLine<MadeWorkbook>(),
  made: new BoundedCache<string, MadeWorkbook>(MOST_KEPT, ({ bytes }) => bytes.length),
}))

/**
 * The workbook of these sheets, made where it is not kept: one at a time, in turn for each network.
 * @returns null where whoever asked has left before its turn
 */
export async function askedWorkbook(
  sheets: readonly OfferSheet[],
  { address, signal }: Asker,
): Promise<MadeWorkbook | null> {
  const what = sha256(JSON.stringify(sheets))
  const kept = shared.made.get(what)
  if (kept !== undefined) return kept
  const make = async () => {
    const bytes = await workbookInPool(sheets)
    return { bytes, sha256: sha256(bytes) }
  }
  try {
    const made = await shared.line.run(networkOf(address), what, make, signal)
    shared.made.set(what, made)
    return made
  } catch (error) {
    if (signal.aborted) return null
    throw error
  }
}
