import { asc, inArray, sql } from 'drizzle-orm'
import { secondsToNextTry } from '#lib/domain/mail/next-try.ts'
import { afterEvent, NOT_TRIED, type NoticeEvent } from '#lib/domain/notices/progress.ts'
import type { Command } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { withoutAddresses } from '../../mail/addressing/without-addresses.ts'
import type { MailOutcome } from '../../mail/outcome.ts'
import type { Result } from '../../mail/sending/result.ts'
import { environment } from '../../platform/env.ts'
import { sha256 } from '../../platform/sha256.ts'
import { noticeEvents } from '../tables.ts'
import { openTasks } from '../tasks/open-tasks.ts'
import type { ReminderLetter } from './due-reminders.ts'
import { noticeReminders } from './tables.ts'

/** Between two tries at the most, in seconds. */
const LONGEST = 4 * 3600

type Row = typeof noticeReminders.$inferSelect

/** Of results that could not be recorded, as it seemed: those that are not. */
export async function remindersNotRecorded(
  db: Database,
  results: readonly Result<ReminderLetter>[],
): Promise<Result<ReminderLetter>[]> {
  const rows = await db
    .select({ recipient: noticeReminders.recipient, tries: noticeReminders.tries })
    .from(noticeReminders)
    .where(inArray(noticeReminders.recipient, idsOf(results)))
  const tries = new Map(rows.map((row) => [row.recipient, row.tries]))
  return results.filter(({ letter }) => tries.get(letter.recipient) === letter.tries)
}

/** Records what became of reminders: with the notice stands when one was taken, or that it never will be, which opens a task. */
export const recordReminders: Command<readonly Result<ReminderLetter>[], void> = async (
  results,
  { now, tx },
) => {
  if (results.length === 0) return
  const rows = await tx
    .select()
    .from(noticeReminders)
    .where(inArray(noticeReminders.recipient, idsOf(results)))
    .orderBy(asc(noticeReminders.recipient))
    .for('update')
  const byRecipient = new Map(rows.map((row) => [row.recipient, row]))
  const after = results.flatMap((result) => {
    const row = byRecipient.get(result.letter.recipient)
    return row === undefined ? [] : [{ result, row, ...afterResult(row, result, now) }]
  })
  await tx.execute(sql`
    update notice_reminders as reminder
    set state = to_be.state, tried_since = to_be.tried_since, tries = to_be.tries, due_at = to_be.due_at
    from jsonb_to_recordset(${JSON.stringify(after.map(({ changed }) => changed))}::jsonb) as to_be(
      recipient uuid, state text, tried_since timestamptz, tries int, due_at timestamptz)
    where reminder.recipient = to_be.recipient`)
  const ended = after.filter(({ row, state }) => state !== 'retrying' && state !== row.state)
  if (ended.length > 0)
    await tx.insert(noticeEvents).values(ended.map(({ result, state }) => eventRow(result, state, now)))
  await openTasks(
    ended
      .filter(({ state }) => state === 'failed')
      .map(({ row, result: { letter } }) => ({
        notice: row.notice,
        contract: letter.contract.id,
        recipient: letter.recipient,
        reason: 'failure',
      })),
    tx,
  )
}

function idsOf(results: readonly Result<ReminderLetter>[]): string[] {
  return results.map(({ letter }) => letter.recipient)
}

function afterResult(row: Row, { outcome, at }: Result<ReminderLetter>, now: Date) {
  const before = {
    ...NOT_TRIED,
    state: row.state,
    triedSince: row.triedSince === null ? null : new Date(row.triedSince),
  }
  const event = { kind: kindOf(outcome), at: now, clock: at }
  const { state, triedSince } = afterEvent(before, event, environment().NOTICE_GIVE_UP_AFTER)
  const isOfHost = outcome.outcome === 'failed' && outcome.concerns === 'host'
  const tries = row.tries + (isOfHost ? 0 : 1)
  const rest = isOfHost ? 0 : (secondsToNextTry(tries) ?? LONGEST)
  return {
    state,
    changed: {
      recipient: row.recipient,
      state,
      tried_since: triedSince?.toISOString() ?? null,
      tries,
      due_at: new Date(at.getTime() + rest * 1000).toISOString(),
    },
  }
}

function kindOf(outcome: MailOutcome): NoticeEvent['kind'] {
  if (outcome.outcome !== 'failed') return outcome.outcome
  return outcome.concerns === 'recipient' && outcome.permanent ? 'refused' : 'postponed'
}

function eventRow(
  { letter, outcome, at }: Result<ReminderLetter>,
  state: Row['state'],
  now: Date,
): typeof noticeEvents.$inferInsert {
  const said =
    outcome.outcome === 'accepted'
      ? `${outcome.by}: ${outcome.response}`
      : outcome.outcome === 'failed'
        ? outcome.reason
        : null
  return {
    recipient: letter.recipient,
    kind: state === 'failed' ? 'unreminded' : 'reminded',
    at: now.toISOString(),
    clock: at.toISOString(),
    concerns: outcome.outcome === 'failed' ? outcome.concerns : null,
    said: said === null ? null : withoutAddresses(said, letter.address),
    addressSha256: letter.address === '' ? null : sha256(letter.address.toLowerCase()),
  }
}
