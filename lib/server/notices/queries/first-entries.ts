import { isNull } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { notices } from '../tables.ts'

/** Each entry of a ledger that customers have to be told of, with the hash that it had then. What a person has written is in none. */
export async function readNoticeEntries(db: Database): Promise<{ key: string; entrySha256: string }[]> {
  return await db
    .select({ key: notices.publication, entrySha256: notices.entrySha256 })
    .from(notices)
    .where(isNull(notices.written))
}
