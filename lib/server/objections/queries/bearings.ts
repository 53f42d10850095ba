import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Bearing, Decision } from '#lib/domain/objections/effect.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { changeDecisions, objections } from '../tables.ts'

/** What customers have said about a notice, by contract. */
export type Bearings = {
  objections: ReadonlyMap<string, Bearing[]>
  decisions: ReadonlyMap<string, Decision>
}

/** What has been said about a notice under contracts. */
export async function bearingsOf(
  notice: string,
  contracts: readonly string[],
  db: Reading,
): Promise<Bearings> {
  if (contracts.length === 0) return { objections: new Map(), decisions: new Map() }
  const rows = await db
    .select()
    .from(objections)
    .where(and(eq(objections.notice, notice), inArray(objections.contract, [...contracts])))
  const decided = await db
    .select()
    .from(changeDecisions)
    .where(
      and(
        eq(changeDecisions.notice, notice),
        inArray(changeDecisions.contract, [...contracts]),
        isNull(changeDecisions.undoneAt),
      ),
    )
    .orderBy(asc(changeDecisions.id))
  const bearing = ({ changes, isLate, standing, outcome, standsSince }: (typeof rows)[number]): Bearing => ({
    ...{ changes, isLate, standing, outcome },
    since: new Date(standsSince),
  })
  return {
    objections: new Map(
      [...Map.groupBy(rows, ({ contract }) => contract)].map(([id, own]) => [id, own.map(bearing)]),
    ),
    // The last one of each counts.
    decisions: new Map(
      decided.map(({ contract, decision, at }) => [
        contract,
        { isApproved: decision === 'approved', at: new Date(at) },
      ]),
    ),
  }
}
