import { log } from '../../../platform/logs/log.ts'
import type { ReasonCode } from './reason.ts'

/** What whoever runs the desk has to put right: as health calls it, and in a sentence for the log. */
export type Complaint = { code: ReasonCode; words: string }

/** What was compared with the ledgers when the database was opened. */
type Compared = 'documents' | 'publications'

/** What was found wrong then, and does not pass by itself; the heaviest first. */
const HEAVIEST: readonly ReasonCode[] = [
  'database-of-another-desk',
  'ledger-differs',
  'subprocessor-ledger-differs',
]
const complaints = new Map<Compared, Complaint>()

/** What whoever runs the desk has to put right, though documents go on being made; null where there is nothing. */
export function openingComplaint(): ReasonCode | null {
  const codes = [...complaints.values()].map(({ code }) => code)
  return HEAVIEST.find((code) => codes.includes(code)) ?? null
}

/** Says in the log, once, what is wrong; health says it for as long as it is so. */
export function complain(compared: Compared, found: Complaint | null): void {
  if (found !== null && found.words !== complaints.get(compared)?.words) log().error(found.words)
  if (found === null) complaints.delete(compared)
  else complaints.set(compared, found)
}
