import { and, inArray, isNotNull } from 'drizzle-orm'
import { secondsToNextTry } from '#lib/domain/mail/next-try.ts'
import type { Outbox } from '../../mail/sending/catch-up-with-clock.ts'
import { noticeRecipients } from '../tables.ts'

/** Between tries that come after those that mail servers are given; in seconds. */
const LONGEST = 4 * 3600

/** How long a notice that was not taken waits, in seconds: for as long as it is not given up, at most four hours. */
export function secondsToNextNotice(tries: number): number {
  return secondsToNextTry(tries) ?? LONGEST
}

/** Notices to customers. */
export const NOTICES_OUTBOX: Outbox = {
  table: noticeRecipients,
  tries: noticeRecipients.tries,
  dueAt: noticeRecipients.dueAt,
  isPending: and(inArray(noticeRecipients.state, ['waiting', 'retrying']), isNotNull(noticeRecipients.batch)),
  longestWait: secondsToNextNotice,
}
