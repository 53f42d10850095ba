import { isMisrecorded, misrecordedInWords, readStated } from '../archive/bytes/stored-bytes.ts'
import type { ArchivedDocument } from '../archive/record.ts'
import { StoreUnavailableError } from '../db/store-error.ts'

/**
 * SHA-256 of the entry of its ledger that an archived document prints, as its signed file has it; null where the file of an
 * SLA, a DPA or a bundle cannot be read now, of which the record says enough.
 * @throws StoreUnavailableError where the file is another document than is recorded, or is an annex that cannot be read:
 *   nobody can say then what it is genuine as
 */
export async function ledgerEntryIn(document: ArchivedDocument): Promise<string | null> {
  const stated = await readStated(document).catch((cause: unknown) => {
    if (document.kind !== 'annex') return null
    throw new StoreUnavailableError('The file of the annex cannot be read now.', { cause })
  })
  if (isMisrecorded(document)) throw new StoreUnavailableError(misrecordedInWords(document))
  return stated?.ledgerEntry ?? null
}
