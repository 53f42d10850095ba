import { log } from '../../../platform/logs/log.ts'
import type { ReasonCode } from './reason.ts'

/** What whoever runs the desk has to put right: as health calls it, and in a sentence for the log. */
export type Complaint = { code: ReasonCode; words: string }

/** What was compared with the ledgers when the database was opened; and the tables that no document needs. */
type Compared = 'documents' | 'releases' | 'notices' | 'tables'

/** What may be found wrong, the heaviest first. */
const HEAVIEST: readonly ReasonCode[] = [
  'database-unavailable',
  'database-of-another-desk',
  'ledger-differs',
  'subprocessor-ledger-differs',
]
const complaints = new Map<Compared, Complaint>()

/** The heaviest of what whoever runs the desk has to put right, though documents go on being made; null where there is nothing. */
export function openingComplaint(): ReasonCode | null {
  return openingComplaints()[0] ?? null
}

/** All of it, the heaviest first, each once. */
export function openingComplaints(): ReasonCode[] {
  const codes = new Set([...complaints.values()].map(({ code }) => code))
  return HEAVIEST.filter((code) => codes.has(code))
}

/**
 * Says in the log, once, what is wrong; health says it for as long as it is so.
 * @returns whether it was otherwise before
 */
export function complain(compared: Compared, found: Complaint | null): boolean {
  const before = complaints.get(compared)?.words
  if (found !== null && found.words !== before) log().error(found.words)
  if (found === null) complaints.delete(compared)
  else complaints.set(compared, found)
  return before !== found?.words
}
