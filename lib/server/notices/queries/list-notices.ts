import { desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { type ContractNoticeState, noticeStateOf } from '#lib/domain/notices/notice-state.ts'
import type { Database } from '../../db/open-store.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { notices } from '../tables.ts'

export type Asking = { actor: Actor; db: Database }

/** Of recipients: how many there are of each kind. `lacking`: contracts that a notice concerns and of which nobody is told. */
export type NoticeCounts = {
  contacts: number
  customers: number
  lacking: number
  accepted: number
  acknowledged: number
  failed: number
  untried: number
  blocking: number
}

export type ListedNotice = {
  notice: typeof notices.$inferSelect
  counts: NoticeCounts
  state: ContractNoticeState
}

/** So many are shown, the newest. */
const MOST = 200

/**
 * Notices with how far they are at a moment of business time, newest first.
 * @throws ForbiddenError
 */
export async function listNotices(now: Date, asking: Asking): Promise<ListedNotice[]> {
  return await noticesWhere(sql`true`, now, asking)
}

/** One of them; null where there is none of this id. @throws ForbiddenError */
export async function findNotice(id: string, now: Date, asking: Asking): Promise<ListedNotice | null> {
  return (await noticesWhere(eq(notices.id, id), now, asking))[0] ?? null
}

/** Those that wait for somebody to send them, or that did not reach everyone. @throws ForbiddenError */
export async function openNotices(now: Date, asking: Asking): Promise<ListedNotice[]> {
  const isWaiting = sql`${notices.releasedAt} is null and ${notices.isFromBefore} = false`
  const hasFailed = sql`exists (select from notice_recipients as recipient
    where recipient.notice = ${notices.id} and recipient.state in ('failed', 'bounced')
      and recipient.acknowledged_at is null)`
  return await noticesWhere(sql`(${isWaiting}) or ${hasFailed}`, now, asking)
}

async function noticesWhere(which: SQL, now: Date, { actor, db }: Asking): Promise<ListedNotice[]> {
  requirePermission(actor, 'notices.read')
  const rows = await db
    .select()
    .from(notices)
    .where(which)
    .orderBy(desc(notices.publishedAt), desc(notices.id))
    .limit(MOST)
  if (rows.length === 0) return []
  const counts = await countsOf(
    rows.map(({ id }) => id),
    now,
    db,
  )
  return rows.map((notice) => {
    const own = counts.get(notice.id) ?? NONE
    const state = noticeStateOf({
      isFromBefore: notice.isFromBefore,
      isReleased: notice.releasedAt !== null,
      isPaused: notice.pausedAt !== null,
      recipients: own.contacts,
      untried: own.untried,
      blocking: own.blocking,
      lacking: own.lacking,
    })
    return { notice, counts: own, state }
  })
}

const NONE: NoticeCounts = {
  contacts: 0,
  customers: 0,
  lacking: 0,
  accepted: 0,
  acknowledged: 0,
  failed: 0,
  untried: 0,
  blocking: 0,
}

/** What the domain says of each recipient (`blockingAt`), as the database counts it for all. */
async function countsOf(ids: readonly string[], now: Date, db: Database): Promise<Map<string, NoticeCounts>> {
  const served = sql`(recipient.acknowledged_at is not null or (recipient.state = 'accepted'
    and recipient.accepted_at <= ${now.toISOString()}::timestamptz - interval '3 days'))`
  const { rows } = await db.execute<NoticeCounts & { id: string }>(sql`
    select concerned.notice as id,
      count(recipient.id)::int as contacts,
      count(distinct contracts.customer) filter (where recipient.id is not null)::int as customers,
      count(*) filter (where recipient.id is null)::int as lacking,
      count(*) filter (where recipient.state = 'accepted')::int as accepted,
      count(*) filter (where recipient.acknowledged_at is not null)::int as acknowledged,
      count(*) filter (where recipient.state in ('failed', 'bounced') and recipient.acknowledged_at is null)::int as failed,
      count(*) filter (where recipient.id is not null and recipient.tried_since is null)::int as untried,
      count(*) filter (where recipient.id is not null and not ${served})::int as blocking
    from notice_contracts as concerned
      join contracts on contracts.id = concerned.contract
      left join notice_recipients as recipient
        on recipient.notice = concerned.notice and recipient.contract = concerned.contract
    where concerned.notice in (${sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})
    group by concerned.notice`)
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}
