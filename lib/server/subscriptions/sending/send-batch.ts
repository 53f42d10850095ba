import type { Database } from '../../db/open-store.ts'
import { store } from '../../db/store.ts'
import type { JobContext } from '../../jobs/job.ts'
import { LetterPost } from '../../mail/sending/letter-post.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { leaveAddress } from '../links.ts'
import { composer } from '../mails/compose.ts'
import type { Batch } from '../publications/record-publications.ts'
import { dueLetters, isStillDue, type Letter } from './letters.ts'
import { record, recordKept, unrecorded } from './record-kept.ts'

const subscribersPost = new LetterPost('Mails to subscribers')

/** Sends what of a batch is due. @throws Error where the mail server takes nothing: the job is tried again */
export async function sendBatch(batch: Batch, { signal }: JobContext): Promise<void> {
  const { db } = await store()
  await sendBatchOf(db, batch, signal)
}

/**
 * The same, of a database that is open.
 * @internal
 */
export async function sendBatchOf(db: Database, batch: Batch, signal: AbortSignal): Promise<void> {
  const compose = composer(now())
  await subscribersPost.send<Letter>(
    {
      read: () => dueLetters(db, batch, systemNow()),
      isStillDue,
      message: async (letter) => {
        const { messageId, subscription, address: to } = letter
        return { to, messageId, unsubscribe: leaveAddress(subscription), ...(await compose(letter)) }
      },
      record,
      recordKept,
      unrecorded: unrecorded(),
    },
    signal,
    db,
  )
}

/** Says once in the log why mails wait. */
export function tellThatMailsWait({ mailing }: Batch, err: unknown): void {
  subscribersPost.tellWhyTheyWait(err, { mailing })
}
