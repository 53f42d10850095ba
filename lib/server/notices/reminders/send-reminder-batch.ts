import type { Database } from '../../db/open-store.ts'
import type { JobContext } from '../../jobs/job.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { withReturnPath } from '../addressing/return-path.ts'
import { lastDayIn } from '../concerning/own-notice.ts'
import { composer } from '../mails/compose.ts'
import { customersPost, removedContact } from '../sending/customers-post.ts'
import type { NoticeBatch } from '../sending/notice-batch.ts'
import { dueReminders, isStillWanted, type ReminderLetter } from './due-reminders.ts'
import type { FindObjected } from './find-objected.ts'
import { record, recordKeptReminders, unrecordedReminders } from './kept-reminders.ts'
import { stopObjected } from './stop-objected.ts'

/**
 * Sends what of a batch of reminders is due. Each is looked at again as it is sent: whoever has acknowledged or objected meanwhile is
 * not reminded.
 * @param db an open database; the desk's where it is left out
 * @throws Error where the mail server takes nothing: the job is tried again
 */
export async function sendReminderBatch(
  batch: NoticeBatch,
  findObjected: FindObjected,
  { signal }: JobContext,
  db?: Database,
): Promise<void> {
  const compose = composer(now)
  await customersPost.send<ReminderLetter>(
    {
      read: async (db) => {
        await stopObjected(db, batch, findObjected)
        return await stillInTime(db, batch)
      },
      isStillDue: async (db, letter) =>
        (await findObjected(batch.notice, [letter.contract.id], db)).size === 0 &&
        (await isStillWanted(db, letter)),
      freshFor: 0,
      unsendable: removedContact,
      message: async (letter) => {
        const { address: to, messageId, references, recipient } = letter
        const composed = await compose(letter)
        return { to, messageId, references, ...composed, ...withReturnPath('reminder', recipient) }
      },
      record,
      recordKept: recordKeptReminders,
      unrecorded: unrecordedReminders(),
    },
    signal,
    db,
  )
}

/** Says once in the log why reminders wait. */
export function tellThatRemindersWait({ notice }: NoticeBatch, err: unknown): void {
  customersPost.tellWhyTheyWait(err, { notice })
}

/** Nobody is reminded of what is withdrawn since, or over. */
async function stillInTime(db: Database, batch: NoticeBatch): Promise<ReminderLetter[]> {
  const at = now()
  const letters = await dueReminders(db, batch, { at: systemNow(), now: at })
  return letters.filter((letter) => {
    const last = lastDayIn(letter.own, letter.acceptedAt)
    return last !== null && Date.parse(last.endsAt) > at.getTime()
  })
}
