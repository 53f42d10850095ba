import { sql } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { log } from '../../platform/logs/log.ts'
import { processShared } from '../../platform/process-shared.ts'

/** Mails about publications. `waiting`: due now or to be tried again; `failed`: given up within the last seven days. */
export type MailCounts = { waiting: number; failed: number }

const shared = processShared('mail-counts', (): { counts: MailCounts | null } => ({ counts: null }))

const WEEK = 7 * 86_400_000

/** The mails as they were a few seconds ago; null while the database is not open. */
export function mailCounts(): MailCounts | null {
  return shared.counts
}

/** Notes how many mails there are; the log says when more have failed. */
export function noteMailCounts(counts: MailCounts | null): void {
  const failed = counts?.failed ?? 0
  if (failed > (shared.counts?.failed ?? failed))
    log().warn({ ...counts }, 'A mail server has refused mails to subscribers for good')
  shared.counts = counts
}

/** Counts the mails; a digest that is not due yet does not wait. */
export async function readMailCounts(db: Database, at: Date): Promise<MailCounts> {
  const since = new Date(at.getTime() - WEEK).toISOString()
  const { rows } = await db.execute<MailCounts>(sql`
    select count(*) filter (where state = 'pending' and mailing is not null)::int as waiting,
      count(*) filter (where state = 'failed' and exists (
        select from publication_mail_attempts as attempt
        where attempt.mail = publication_mails.id and attempt.at > ${since}::timestamptz))::int as failed
    from publication_mails where state in ('pending', 'failed')`)
  return rows[0] ?? { waiting: 0, failed: 0 }
}
