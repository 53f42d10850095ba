import { and, eq, isNotNull } from 'drizzle-orm'
import { secondsToNextTry } from '#lib/domain/mail/next-try.ts'
import type { Outbox } from '../../mail/sending/catch-up-with-clock.ts'
import { publicationMails } from '../tables.ts'

/** Mails to subscribers. */
export const SUBSCRIBERS_OUTBOX: Outbox = {
  table: publicationMails,
  tries: publicationMails.tries,
  dueAt: publicationMails.dueAt,
  isPending: and(eq(publicationMails.state, 'pending'), isNotNull(publicationMails.mailing)),
  longestWait: (tries) => secondsToNextTry(tries) ?? 0,
}
