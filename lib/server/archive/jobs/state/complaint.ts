import { log } from '../../../platform/logs/log.ts'
import type { ReasonCode } from './reason.ts'

/** What was found wrong when the archive was opened, and does not pass by itself; null where nothing was. */
let complaint: string | null = null

/** What whoever runs the desk has to put right, though documents go on being made; null where there is nothing. */
export function openingComplaint(): ReasonCode | null {
  return complaint === null ? null : 'ledger-differs'
}

/** Says in the log, once, what is wrong; health says it for as long as it is so. */
export function complain(found: string | null): void {
  if (found !== null && found !== complaint) log().error(found)
  complaint = found
}
