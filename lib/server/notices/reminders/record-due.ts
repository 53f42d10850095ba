import { and, asc, eq, gt, isNotNull, isNull, like, or, sql } from 'drizzle-orm'
import { messageIdName } from '#lib/domain/notices/incoming/tokens.ts'
import { isReminderDue, mayBeDue } from '#lib/domain/notices/reminders/due.ts'
import { publicationOf } from '#lib/domain/publications/publication.ts'
import { objectionPeriodOf } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { contractOf } from '../../contracts/stored-customers.ts'
import { contracts } from '../../contracts/tables.ts'
import type { Database } from '../../db/open-store.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'
import { systemNow } from '../../platform/clock.ts'
import { publishedNotices } from '../../subprocessors/published-notices.ts'
import { catalogue } from '../../terms/current.ts'
import { publishedEntries } from '../../terms/shown/visible-version.ts'
import { noticeTermsAt } from '../../terms/subprocessors/ledger-findings.ts'
import { everyonesLastDay } from '../concerning/own-move.ts'
import { lastDayIn, ownNotices } from '../concerning/own-notice.ts'
import { progressOf } from '../stored-progress.ts'
import { noticeRecipients, notices } from '../tables.ts'
import type { FindObjected } from './find-objected.ts'
import { noticeReminders } from './tables.ts'

/** Recipients that are looked at in one go; as many have one job. */
const PAGE = 250

type Notice = Pick<typeof notices.$inferSelect, 'id' | 'publication'>

/** Writes down who is to be reminded of notices at a moment of business time: each recipient once, and none who has objected. */
export async function recordDue(db: Database, now: Date, findObjected: FindObjected): Promise<void> {
  const sent = await db
    .select({ id: notices.id, publication: notices.publication })
    .from(notices)
    .where(
      and(
        isNotNull(notices.releasedAt),
        isNull(notices.pausedAt),
        or(like(notices.publication, 'subprocessors/%'), like(notices.publication, 'releases/%')),
      ),
    )
  for (const notice of sent) if (mayConcern(notice, now)) await recordDueOf(notice, { db, now, findObjected })
}

/** Nobody's own period ends before the public one; of versions, only one that moves storage or staff gives any. */
function mayConcern({ publication }: Notice, now: Date): boolean {
  const about = publicationOf(publication)
  if (about.kind === 'release') {
    const release = publishedEntries(now).find(({ version }) => version === about.version)
    return release !== undefined && everyonesLastDay(release) !== null
  }
  const entry = publishedNotices(now).find(({ id }) => id === about.notice)
  if (entry === undefined) return false
  const period = objectionPeriodOf(entry, noticeTermsAt(catalogue(), entry.publishedAt))
  if (period.kind === 'none') return false
  return period.kind !== 'until' || mayBeDue(period, now)
}

async function recordDueOf(
  notice: Notice,
  { db, now, findObjected }: { db: Database; now: Date; findObjected: FindObjected },
): Promise<void> {
  let after: string | null = null
  do {
    const rows = await candidates(notice.id, after, db)
    const asked = rows.map(({ contract }) => contractOf(contract))
    const own = await ownNotices(notice.publication, asked, now, db)
    const due = rows.filter(({ recipient, contract }) => {
      const progress = progressOf(recipient)
      return isReminderDue(progress, lastDayIn(own.get(contract.id), progress.acceptedAt), now)
    })
    const contracts = [...new Set(due.map(({ contract }) => contract.id))]
    const objected = due.length === 0 ? new Set() : await findObjected(notice.id, contracts, db)
    await insert(
      notice.id,
      due.filter(({ contract }) => !objected.has(contract.id)).map(({ recipient }) => recipient.id),
      db,
    )
    after = rows.length < PAGE ? null : (rows.at(-1)?.recipient.id ?? null)
  } while (after !== null)
}

/** Those who have it, and were not reminded yet. */
async function candidates(notice: string, after: string | null, db: Database) {
  return await db
    .select({ recipient: noticeRecipients, contract: contracts })
    .from(noticeRecipients)
    .innerJoin(contracts, eq(contracts.id, noticeRecipients.contract))
    .leftJoin(noticeReminders, eq(noticeReminders.recipient, noticeRecipients.id))
    .where(
      and(
        eq(noticeRecipients.notice, notice),
        eq(noticeRecipients.state, 'accepted'),
        isNull(noticeRecipients.acknowledgedAt),
        isNull(noticeReminders.recipient),
        ...(after === null ? [] : [gt(noticeRecipients.id, after)]),
      ),
    )
    .orderBy(asc(noticeRecipients.id))
    .limit(PAGE)
}

/** Two processes may find the same. */
async function insert(notice: string, recipients: readonly string[], db: Database): Promise<void> {
  if (recipients.length === 0) return
  const batch = sql<number>`(
    select coalesce(max(other.batch) + 1, 0) from notice_reminders as other where other.notice = ${notice}::uuid)`
  const dueAt = systemNow().toISOString()
  await db
    .insert(noticeReminders)
    .values(
      recipients.map((recipient) => ({
        recipient,
        notice,
        batch,
        messageId: messageIdOf(messageIdName('reminder', recipient)),
        state: 'waiting' as const,
        tries: 0,
        dueAt,
      })),
    )
    .onConflictDoNothing()
}
