import { THE_DESK, transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import type { Result } from '../../mail/sending/result.ts'
import { Unrecorded } from '../../mail/sending/unrecorded.ts'
import { now } from '../../platform/clock.ts'
import { processShared } from '../../platform/process-shared.ts'
import type { ReminderLetter } from './due-reminders.ts'
import { recordReminders, remindersNotRecorded } from './record-reminders.ts'

/** What this process has sent of reminders and the database does not know of. */
export function unrecordedReminders(): Unrecorded<ReminderLetter> {
  return processShared('unrecorded-reminders', () => new Unrecorded<ReminderLetter>())
}

/** Records in one transaction what became of reminders. */
export async function record(db: Database, results: readonly Result<ReminderLetter>[]): Promise<void> {
  await transaction(db, { actor: THE_DESK, now: now() }, (context) => recordReminders(results, context))
}

/** Records what could not be recorded before. @throws what recording fails with */
export async function recordKeptReminders(db: Database): Promise<void> {
  await unrecordedReminders().recordKept(
    async (results) => await record(db, await remindersNotRecorded(db, results)),
  )
}
