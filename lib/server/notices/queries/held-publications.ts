import { isNull } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { notices } from '../tables.ts'

/** The publications of which customers were not told yet under their contracts: courtesy mails about them wait. */
export async function heldPublications(db: Pick<Database, 'select'>): Promise<string[]> {
  const rows = await db
    .select({ publication: notices.publication })
    .from(notices)
    .where(isNull(notices.toldAt))
  return rows.map(({ publication }) => publication)
}
