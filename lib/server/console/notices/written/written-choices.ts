import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { WrittenChoices } from '#lib/domain/notices/written/read-written.ts'
import type { Database } from '../../../db/open-store.ts'
import { scopeNames } from '../../../notices/concerning/scope-names.ts'
import { titleOf } from '../../../notices/pages/notice-title.ts'
import { notices } from '../../../notices/tables.ts'

/** So many notices may be chosen to be corrected, the newest. */
const MOST = 200

/** What can be chosen for a notice that a person writes, at a moment of business time. */
export async function writtenChoices(now: Date, db: Pick<Database, 'select'>): Promise<WrittenChoices> {
  const rows = await db
    .select({ id: notices.id, publication: notices.publication, written: notices.written })
    .from(notices)
    .where(and(isNotNull(notices.releasedAt), eq(notices.isFromBefore, false)))
    .orderBy(desc(notices.publishedAt), desc(notices.id))
    .limit(MOST)
  return {
    ...scopeNames(now),
    notices: rows.map((row) => ({ id: row.id, title: titleOf(row, now).title })),
  }
}
