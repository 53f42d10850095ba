import { and, inArray, isNotNull, like, sql } from 'drizzle-orm'
import type { CountedNotice } from '#lib/domain/notices/public-counts.ts'
import { holdsUp } from '#lib/domain/objections/effect.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import type { Database } from '../../db/open-store.ts'
import { countRecipients } from '../../notices/queries/count-recipients.ts'
import { notices } from '../../notices/tables.ts'
import { objections } from '../tables.ts'

/** The last of what has happened to notices, and to objections. */
export type Mark = { notices: number; objections: number }

/** How far things are: nothing that is counted changes without something that happened. */
export async function lastMark(db: Database): Promise<Mark> {
  const { rows } = await db.execute<Mark>(sql`select
    (select coalesce(max(id), 0) from notice_events)::int as notices,
    (select coalesce(max(id), 0) from objection_events)::int as objections`)
  return rows[0] ?? { notices: 0, objections: 0 }
}

/**
 * Counts the notices of changes of sub-processors that were sent, by their ids in the ledger.
 * @param since those alone to which something has happened after it; null for all
 */
export async function countNotices(
  since: Mark | null,
  now: Date,
  db: Database,
): Promise<Map<string, CountedNotice>> {
  const touched = since === null ? null : await touchedSince(since, db)
  if (touched?.length === 0) return new Map()
  const rows = await db
    .select({ id: notices.id, publication: notices.publication })
    .from(notices)
    .where(
      and(
        isNotNull(notices.releasedAt),
        like(notices.publication, 'subprocessors/%'),
        ...(touched === null ? [] : [inArray(notices.id, touched)]),
      ),
    )
  const ids = rows.map(({ id }) => id)
  const recipients = await countRecipients(ids, now, db)
  const standing = await countStanding(ids, db)
  return new Map(
    rows.flatMap(({ id, publication }): [string, CountedNotice][] => {
      const about = noticeSubject(publication)
      const counts = recipients.get(id)
      if (about.kind !== 'notice' || counts === undefined) return []
      const { contacts, untried, accepted } = counts
      const counted = { told: contacts - untried, accepted, objections: standing.get(id) ?? 0 }
      return [[about.notice, counted]]
    }),
  )
}

async function touchedSince(since: Mark, db: Database): Promise<string[]> {
  const { rows } = await db.execute<{ notice: string }>(sql`
    select recipient.notice from notice_events as event
      join notice_recipients as recipient on recipient.id = event.recipient where event.id > ${since.notices}
    union select objection.notice from objection_events as event
      join objections as objection on objection.id = event.objection where event.id > ${since.objections}`)
  return rows.map(({ notice }) => notice)
}

/** Objections that hold something up, by notice. */
async function countStanding(ids: readonly string[], db: Database): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const { notice, isLate, standing, outcome } = objections
  const rows = await db
    .select({ notice, isLate, standing, outcome, count: sql<number>`count(*)::int` })
    .from(objections)
    .where(inArray(notice, [...ids]))
    .groupBy(notice, isLate, standing, outcome)
  const sums = new Map<string, number>()
  for (const row of rows.filter(holdsUp)) sums.set(row.notice, (sums.get(row.notice) ?? 0) + row.count)
  return sums
}
