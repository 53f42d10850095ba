import { publishedBy } from '#lib/domain/release/standing.ts'
import { catalogue } from '../../terms/current.ts'
import { ledgerUpTo } from '../../terms/ledger/released-files.ts'

/** data/releases.yaml as it is, but for entries that are not published by the moment: those are nobody's to know yet. */
export function publishedLedger(now: Date): string {
  const { ledger } = catalogue()
  return ledgerUpTo(process.cwd(), publishedBy(ledger, now).length)
}
