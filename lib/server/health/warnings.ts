import { datedAheadWarning } from '../archive/jobs/dated-ahead.ts'
import { failingPagesWarning } from '../http/kept-pages/failing-pages.ts'
import { lostTablesWarning } from '../jobs/lost-tables.ts'
import { allowedAddressesWarning } from '../webhooks/allowed-addresses-warning.ts'

/** What the desk warns of at a moment of business time, each a sentence. */
export function warningsAt(now: Date): string[] {
  return [
    failingPagesWarning(),
    allowedAddressesWarning(),
    datedAheadWarning(now),
    lostTablesWarning(),
  ].filter((warning) => warning !== null)
}
