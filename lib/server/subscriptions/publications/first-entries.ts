import type { Database } from '../../db/open-store.ts'
import { publications } from '../tables.ts'

/** A publication with the hash that its entry had when it was first served, and when that was recorded. */
export type FirstEntry = { key: string; entrySha256: string; recordedAt: string }

/** Every publication that was ever served. */
export async function readFirstEntries(db: Database): Promise<FirstEntry[]> {
  const { key, entrySha256, recordedAt } = publications
  return await db.select({ key, entrySha256, recordedAt }).from(publications)
}
