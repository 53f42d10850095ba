import { publishedBy } from '#lib/domain/release/standing.ts'
import { catalogue } from '../../terms/current.ts'
import { releasedLedger } from '../../terms/ledger/released-files.ts'

/**
 * data/releases.yaml as it is, but for entries that are not published by the moment: those are nobody's to know yet.
 * @throws ReleasedFileChanged where the file is not the ledger that the server has proved
 */
export function publishedLedger(now: Date): string {
  const { ledger } = catalogue()
  return releasedLedger(process.cwd(), publishedBy(ledger, now))
}
