import type { JobContext } from '../../jobs/job.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { withReturnPath } from '../addressing/return-path.ts'
import { composer } from '../mails/compose.ts'
import { customersPost, removedContact } from './customers-post.ts'
import { dueLetters, isStillDue } from './due-letters.ts'
import { record, recordKept, unrecorded } from './kept.ts'
import type { NoticeBatch } from './notice-batch.ts'
import type { SentLetter } from './record-results.ts'

/** Sends what of a batch is due. @throws Error where the mail server takes nothing: the job is tried again */
export async function sendNoticeBatch(batch: NoticeBatch, { signal }: JobContext): Promise<void> {
  const compose = composer(now)
  await customersPost.send<SentLetter>(
    {
      read: async (db) =>
        (await dueLetters(db, batch, { at: systemNow(), now: now() })).map((letter) => ({
          ...letter,
          sentAt: null,
        })),
      isStillDue,
      unsendable: removedContact,
      message: async (letter) => {
        const { address: to, messageId, recipient } = letter
        return { to, messageId, ...(await compose(letter)), ...withReturnPath('notice', recipient) }
      },
      tried: (letter) => {
        letter.sentAt = now()
      },
      record,
      recordKept,
      unrecorded: unrecorded(),
    },
    signal,
  )
}

/** Says once in the log why notices wait. */
export function tellThatNoticesWait({ notice }: NoticeBatch, err: unknown): void {
  customersPost.tellWhyTheyWait(err, { notice })
}
