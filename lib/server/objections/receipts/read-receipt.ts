import { eq } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { objectionReceipts } from '../tables.ts'

/** A receipt as it was made. */
export type SignedReceipt = typeof objectionReceipts.$inferSelect

/** The receipt of an objection; null while it is not made. */
export async function readReceipt(objection: string, db: Database): Promise<SignedReceipt | null> {
  const [row] = await db.select().from(objectionReceipts).where(eq(objectionReceipts.objection, objection))
  return row ?? null
}
