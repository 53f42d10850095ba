import { asc, inArray, sql } from 'drizzle-orm'
import { afterEvent, type NoticeEvent, type Progress } from '#lib/domain/notices/progress.ts'
import type { Command } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { withoutAddresses } from '../../mail/addressing/without-addresses.ts'
import type { MailOutcome } from '../../mail/outcome.ts'
import type { Result } from '../../mail/sending/result.ts'
import { environment } from '../../platform/env.ts'
import { sha256 } from '../../platform/sha256.ts'
import { progressOf, storedProgress } from '../stored-progress.ts'
import { noticeEvents, noticeRecipients } from '../tables.ts'
import { openTasks } from '../tasks/open-tasks.ts'
import type { NoticeLetter } from './due-letters.ts'
import { secondsToNextNotice } from './outbox.ts'

type Row = typeof noticeRecipients.$inferSelect
/** A letter as it was sent. `sentAt`: business time, of which the deadline is made; null where it was not even tried. */
export type SentLetter = NoticeLetter & { sentAt: Date | null }

/** Of results that could not be recorded, as it seemed: those that are not. */
export async function notRecorded(
  db: Database,
  results: readonly Result<SentLetter>[],
): Promise<Result<SentLetter>[]> {
  const rows = await db
    .select({ id: noticeRecipients.id, tries: noticeRecipients.tries })
    .from(noticeRecipients)
    .where(inArray(noticeRecipients.id, idsOf(results)))
  const tries = new Map(rows.map((row) => [row.id, row.tries]))
  return results.filter(({ letter }) => tries.get(letter.recipient) === letter.tries)
}

/** Records what became of letters, where each recipient stands after it, and of which notices everybody has been tried now. */
export const recordResults: Command<readonly Result<SentLetter>[], void> = async (results, { now, tx }) => {
  if (results.length === 0) return
  const rows = await tx
    .select()
    .from(noticeRecipients)
    .where(inArray(noticeRecipients.id, idsOf(results)))
    .orderBy(asc(noticeRecipients.id))
    .for('update')
  const byId = new Map(rows.map((row) => [row.id, row]))
  await tx.insert(noticeEvents).values(results.map((result) => eventRow(result, now)))
  const changed = results.flatMap((result) => {
    const row = byId.get(result.letter.recipient)
    return row === undefined ? [] : [afterResult(row, result, now)]
  })
  await tx.execute(sql`
    update notice_recipients as recipient
    set state = to_be.state, accepted_at = to_be.accepted_at, tried_since = to_be.tried_since,
      tries = to_be.tries, due_at = to_be.due_at
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as to_be(
      id uuid, state text, accepted_at timestamptz, tried_since timestamptz, tries int, due_at timestamptz)
    where recipient.id = to_be.id`)
  const states = new Map(changed.map(({ id, state }) => [id, state]))
  await openTasks(
    rows
      .filter(({ id, state }) => state !== 'failed' && states.get(id) === 'failed')
      .map(({ id, notice, contract }) => ({ notice, contract, recipient: id, reason: 'failure' })),
    tx,
  )
  const ids = [...new Set(rows.map(({ notice }) => notice))]
  await tx.execute(sql`
    update notices set told_at = ${now.toISOString()}::timestamptz
    where told_at is null and id in (${sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})
      and not exists (
        select from notice_recipients as recipient
        where recipient.notice = notices.id and recipient.tried_since is null)`)
}

function idsOf(results: readonly Result<SentLetter>[]): string[] {
  return results.map(({ letter }) => letter.recipient)
}

function eventRow({ letter, outcome, at }: Result<SentLetter>, now: Date): typeof noticeEvents.$inferInsert {
  const clean = (answer: string) => withoutAddresses(answer, letter.address)
  const failure = outcome.outcome === 'failed'
  return {
    recipient: letter.recipient,
    kind: kindOf(outcome),
    at: (letter.sentAt ?? now).toISOString(),
    clock: at.toISOString(),
    concerns: failure ? outcome.concerns : null,
    said: failure
      ? clean(outcome.reason)
      : outcome.outcome === 'accepted'
        ? `${outcome.by}: ${clean(outcome.response)}`
        : null,
    addressSha256: letter.address === '' ? null : sha256(letter.address.toLowerCase()),
  }
}

function kindOf(outcome: MailOutcome): NoticeEvent['kind'] {
  if (outcome.outcome !== 'failed') return outcome.outcome
  return outcome.concerns === 'recipient' && outcome.permanent ? 'refused' : 'postponed'
}

function afterResult(row: Row, { letter, outcome, at }: Result<SentLetter>, now: Date) {
  const event = { kind: kindOf(outcome), at: letter.sentAt ?? now, clock: at }
  const after: Progress = afterEvent(progressOf(row), event, environment().NOTICE_GIVE_UP_AFTER)
  // A failure of the host says nothing about the letter, which is due as it is.
  const isOfHost = outcome.outcome === 'failed' && outcome.concerns === 'host'
  const tries = row.tries + (isOfHost ? 0 : 1)
  const rest = isOfHost ? 0 : secondsToNextNotice(tries)
  return {
    id: row.id,
    ...storedProgress(after),
    tries,
    due_at: new Date(at.getTime() + rest * 1000).toISOString(),
  }
}
