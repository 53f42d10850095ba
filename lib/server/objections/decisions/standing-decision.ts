import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Reading } from '../../contracts/stored-customers.ts'
import { changeDecisions } from '../tables.ts'

/** What a customer decided, as it is kept. */
export type StoredDecision = typeof changeDecisions.$inferSelect

/** The decision that counts of a contract on a notice: the last that was not taken back; null where there is none. */
export async function standingDecision(
  { notice, contract }: Pick<StoredDecision, 'notice' | 'contract'>,
  db: Reading,
): Promise<StoredDecision | null> {
  const [last] = await db
    .select()
    .from(changeDecisions)
    .where(
      and(
        eq(changeDecisions.notice, notice),
        eq(changeDecisions.contract, contract),
        isNull(changeDecisions.undoneAt),
      ),
    )
    .orderBy(desc(changeDecisions.id))
    .limit(1)
  return last ?? null
}
