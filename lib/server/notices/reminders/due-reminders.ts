import { and, eq, inArray, isNull, lte } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { type NoticeLetter, recipientLetters } from '../sending/due-letters.ts'
import type { NoticeBatch } from '../sending/notice-batch.ts'
import { noticeRecipients, notices } from '../tables.ts'
import { noticeReminders } from './tables.ts'

/** A reminder to be sent. `references`: the Message-ID of the notice. */
export type ReminderLetter = NoticeLetter & { references: string }

/** What is still to be reminded of: nobody has acknowledged it, it did not come back, and the notice is not paused. */
const isWanted = and(
  inArray(noticeReminders.state, ['waiting', 'retrying']),
  eq(noticeRecipients.state, 'accepted'),
  isNull(noticeRecipients.acknowledgedAt),
  isNull(notices.pausedAt),
)

/** What of a batch of reminders is due at a moment of the system's clock, as it stands at one of business time. */
export async function dueReminders(
  db: Database,
  { notice, batch }: NoticeBatch,
  { at, now }: { at: Date; now: Date },
): Promise<ReminderLetter[]> {
  const rows = await db
    .select({ reminder: noticeReminders })
    .from(noticeReminders)
    .innerJoin(noticeRecipients, eq(noticeRecipients.id, noticeReminders.recipient))
    .innerJoin(notices, eq(notices.id, noticeReminders.notice))
    .where(
      and(
        eq(noticeReminders.notice, notice),
        eq(noticeReminders.batch, batch),
        isWanted,
        lte(noticeReminders.dueAt, at.toISOString()),
      ),
    )
  if (rows.length === 0) return []
  const reminders = new Map(rows.map(({ reminder }) => [reminder.recipient, reminder]))
  const letters = await recipientLetters(db, [...reminders.keys()], now)
  return letters.flatMap((letter) => {
    const reminder = reminders.get(letter.recipient)
    if (reminder === undefined) return []
    const { messageId, tries } = reminder
    return [{ ...letter, messageId, tries, references: letter.messageId, isReminder: true }]
  })
}

/** Whether a reminder that was read some time ago is still to be sent. */
export async function isStillWanted(db: Database, { recipient, tries }: ReminderLetter): Promise<boolean> {
  const rows = await db
    .select({ recipient: noticeReminders.recipient })
    .from(noticeReminders)
    .innerJoin(noticeRecipients, eq(noticeRecipients.id, noticeReminders.recipient))
    .innerJoin(notices, eq(notices.id, noticeReminders.notice))
    .where(and(eq(noticeReminders.recipient, recipient), eq(noticeReminders.tries, tries), isWanted))
  return rows.length > 0
}

/** The batches with reminders that are due at a moment of the system's clock. */
export async function dueReminderBatches(db: Database, at: Date): Promise<NoticeBatch[]> {
  return await db
    .selectDistinct({ notice: noticeReminders.notice, batch: noticeReminders.batch })
    .from(noticeReminders)
    .innerJoin(noticeRecipients, eq(noticeRecipients.id, noticeReminders.recipient))
    .innerJoin(notices, eq(notices.id, noticeReminders.notice))
    .where(and(isWanted, lte(noticeReminders.dueAt, at.toISOString())))
}
