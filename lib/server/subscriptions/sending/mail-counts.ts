import { sql } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { log } from '../../platform/logs/log.ts'
import { processShared } from '../../platform/process-shared.ts'

/**
 * Mails about publications. `waiting`: due now or to be tried again; `failed`: given up within the last seven days. And
 * subscriptions whose mailbox does not exist, as mail servers say: `paused`, and `ended` within the last 30 days.
 */
export type MailCounts = { waiting: number; failed: number; paused: number; ended: number }

const shared = processShared('mail-counts', (): { counts: MailCounts | null } => ({ counts: null }))

const DAY = 86_400_000
const WEEK = 7 * DAY
const MONTH = 30 * DAY

/** The mails as they were a few seconds ago; null while the database is not open. */
export function mailCounts(): MailCounts | null {
  return shared.counts
}

/** Notes how many mails there are; the log says when more have failed. */
export function noteMailCounts(counts: MailCounts | null): void {
  const failed = counts?.failed ?? 0
  if (failed > (shared.counts?.failed ?? failed))
    log().warn({ ...counts }, 'A mail server has refused mails to subscribers for good')
  const unreachable = unreachableOf(counts)
  if (unreachable > (shared.counts === null ? unreachable : unreachableOf(shared.counts)))
    log().warn(
      { ...counts },
      'A subscription was paused or ended: mail servers say that its mailbox does not exist',
    )
  shared.counts = counts
}

function unreachableOf(counts: MailCounts | null): number {
  return (counts?.paused ?? 0) + (counts?.ended ?? 0)
}

/** Counts the mails; a digest that is not due yet does not wait. */
export async function readMailCounts(db: Database, at: Date): Promise<MailCounts> {
  const since = new Date(at.getTime() - WEEK).toISOString()
  const endedSince = new Date(at.getTime() - MONTH).toISOString()
  const { rows } = await db.execute<MailCounts>(sql`
    select count(*) filter (where state = 'pending' and mailing is not null)::int as waiting,
      count(*) filter (where state = 'failed' and exists (
        select from publication_mail_attempts as attempt
        where attempt.mail = publication_mails.id and attempt.at > ${since}::timestamptz))::int as failed,
      (select count(*)::int from subscriptions where paused_at is not null) as paused,
      (select count(*)::int from unreachable_endings where ended_at > ${endedSince}::timestamptz) as ended
    from publication_mails where state in ('pending', 'failed')`)
  return rows[0] ?? { waiting: 0, failed: 0, paused: 0, ended: 0 }
}
