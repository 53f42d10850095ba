import { desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { type ContractNoticeState, noticeStateOf } from '#lib/domain/notices/notice-state.ts'
import type { Database } from '../../db/open-store.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { notices } from '../tables.ts'
import { countRecipients, NOBODY, type NoticeCounts } from './count-recipients.ts'

export type Asking = { actor: Actor; db: Database }

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
  const counts = await countRecipients(
    rows.map(({ id }) => id),
    now,
    db,
  )
  return rows.map((notice) => {
    const own = counts.get(notice.id) ?? NOBODY
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
