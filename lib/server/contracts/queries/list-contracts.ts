import { and, desc, eq, gt, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { type Contract, type Customer, keyOf } from '#lib/domain/contracts/customer.ts'
import type { ContractState } from '#lib/domain/contracts/standing.ts'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { contractOf } from '../stored-customers.ts'
import { contracts, customers } from '../tables.ts'
import type { Asking } from './list-customers.ts'

/** A contract with whose it is. `createdAt`: RFC 3339. */
export type ListedContract = {
  contract: Contract
  customer: Pick<Customer, 'id' | 'name' | 'reference'>
  createdAt: string
}

/** Where a page of the list ended: when its last contract was made, and its id. */
export type ContractCursor = { key: string; id: string }

export type ContractsAsked = {
  /** What the name or the reference of the customer, or that of the contract, has to hold, in any case; empty for every contract. */
  find: string
  state: ContractState | null
  after: ContractCursor | null
}

const key = sql<string>`to_char(${contracts.createdAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/**
 * A page of contracts on a day, newest first.
 * @param most how many are on it
 * @throws ForbiddenError
 */
export async function listContracts(
  { find, state, after }: ContractsAsked,
  day: CalendarDate,
  { actor, db }: Asking,
  most: number,
): Promise<{ contracts: ListedContract[]; next: ContractCursor | null }> {
  requirePermission(actor, 'contracts.read')
  const rows = await db
    .select({ contract: contracts, customer: customers, key })
    .from(contracts)
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .where(
      and(
        find === '' ? undefined : holds(find),
        state === null ? undefined : isInState(state, day),
        after === null
          ? undefined
          : or(lt(key, after.key), and(eq(key, after.key), lt(contracts.id, after.id))),
      ),
    )
    .orderBy(desc(key), desc(contracts.id))
    .limit(most + 1)
  const shown = rows.slice(0, most)
  const last = shown.at(-1)
  return {
    contracts: shown.map(({ contract, customer }) => listed(contract, customer)),
    next: rows.length > most && last !== undefined ? { key: last.key, id: last.contract.id } : null,
  }
}

/** A contract; null where there is none by this id. @throws ForbiddenError */
export async function readContract(id: string, { actor, db }: Asking): Promise<ListedContract | null> {
  requirePermission(actor, 'contracts.read')
  const [row] = await db
    .select({ contract: contracts, customer: customers })
    .from(contracts)
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .where(eq(contracts.id, id))
  return row === undefined ? null : listed(row.contract, row.customer)
}

function listed(
  contract: typeof contracts.$inferSelect,
  { id, name, reference }: typeof customers.$inferSelect,
): ListedContract {
  return { contract: contractOf(contract), customer: { id, name, reference }, createdAt: contract.createdAt }
}

/** As `contractStateOn` has it. */
function isInState(state: ContractState, day: CalendarDate): SQL | undefined {
  const isOver = lt(contracts.ends, day)
  const isNotOver = or(isNull(contracts.ends), sql`${contracts.ends} >= ${day}`)
  switch (state) {
    case 'ended':
      return isOver
    case 'ahead':
      return and(isNotOver, gt(contracts.begins, day))
    case 'active':
      return and(isNotOver, lte(contracts.begins, day))
  }
}

function holds(find: string): SQL | undefined {
  // Signs that mean something to "like" stand for themselves.
  const pattern = `%${keyOf(find).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return or(
    sql`${customers.nameKey} like ${pattern}`,
    sql`${customers.referenceKey} like ${pattern}`,
    sql`${contracts.referenceKey} like ${pattern}`,
  )
}
