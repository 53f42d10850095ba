import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { contractOf } from '../../contracts/stored-customers.ts'
import { contracts, customers } from '../../contracts/tables.ts'
import type { Database } from '../../db/open-store.ts'
import { readAudience } from '../../notices/concerning/read-audience.ts'
import { noticeContracts, type notices } from '../../notices/tables.ts'

/** A contract that a notice concerns, with the reference of its customer. */
export type ConcernedRow = { contract: Contract; customer: string | null }

/** So many are read at once. */
const PAGE = 500

/** The contracts that a notice concerns, page by page; of one from before the desk told customers those that it concerns now. */
export async function* concernedContracts(
  notice: Pick<typeof notices.$inferSelect, 'id' | 'publication' | 'written' | 'isFromBefore'>,
  now: Date,
  db: Database,
): AsyncGenerator<ConcernedRow[]> {
  if (notice.isFromBefore) {
    const audience = await readAudience(notice, now, db)
    const ids = audience.map(({ contract }) => contract.id)
    for (let from = 0; from < ids.length; from += PAGE)
      yield await rowsOf(inArray(contracts.id, ids.slice(from, from + PAGE)), db)
    return
  }
  for (let after = ''; ; ) {
    const page = await db
      .select({ id: noticeContracts.contract })
      .from(noticeContracts)
      .where(
        and(
          eq(noticeContracts.notice, notice.id),
          ...(after === '' ? [] : [gt(noticeContracts.contract, after)]),
        ),
      )
      .orderBy(asc(noticeContracts.contract))
      .limit(PAGE)
    const ids = page.map(({ id }) => id)
    if (ids.length === 0) return
    yield await rowsOf(inArray(contracts.id, ids), db)
    after = ids.at(-1) ?? ''
  }
}

async function rowsOf(which: ReturnType<typeof inArray>, db: Database): Promise<ConcernedRow[]> {
  const rows = await db
    .select({ contract: contracts, customer: customers.reference })
    .from(contracts)
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .where(which)
    .orderBy(asc(contracts.id))
  return rows.map(({ contract, customer }) => ({ contract: contractOf(contract), customer }))
}
