import { and, eq, inArray, ne } from 'drizzle-orm'
import type { FindObjected } from '../../notices/reminders/find-objected.ts'
import { objections } from '../tables.ts'

/** Those of some contracts that have objected to a notice and not taken it back: they need no reminder of their last day. */
export const haveObjected: FindObjected = async (notice, contracts, db) => {
  const rows = await db
    .selectDistinct({ contract: objections.contract })
    .from(objections)
    .where(
      and(
        eq(objections.notice, notice),
        inArray(objections.contract, [...contracts]),
        ne(objections.standing, 'withdrawn'),
      ),
    )
  return new Set(rows.map(({ contract }) => contract))
}
