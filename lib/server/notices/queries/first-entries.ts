import type { Database } from '../../db/open-store.ts'
import { notices } from '../tables.ts'

/** Each publication that customers have to be told of, with the hash that its entry had then. */
export async function readNoticeEntries(db: Database): Promise<{ key: string; entrySha256: string }[]> {
  return await db.select({ key: notices.publication, entrySha256: notices.entrySha256 }).from(notices)
}
