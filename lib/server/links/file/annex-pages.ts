import type { Annex } from '#lib/domain/subprocessors/annex/view.ts'
import { software } from '../../archive/signing/software.ts'
import { makeInPool } from '../../documents/pdf-pool.ts'
import { BoundedCache } from '../../platform/bounded-cache.ts'
import { processShared } from '../../platform/process-shared.ts'

/** In bytes: some sixty lists. */
const MOST_KEPT = 4_000_000

const kept = processShared(
  'annex-pages',
  () => new BoundedCache<string, Uint8Array>(MOST_KEPT, ({ length }) => length),
)

/** The list of sub-processors as pages of a tailored file; the same for every link that uses the same. */
export async function annexPages(annex: Annex, note: string | null): Promise<Uint8Array> {
  const key = JSON.stringify([software(), annex.data.sha256, note])
  const known = kept.get(key)
  if (known !== undefined) return known
  const pages = await makeInPool({ make: 'annex-pages', annex, note })
  kept.set(key, pages)
  return pages
}
