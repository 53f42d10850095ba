import { and, asc, eq, gt, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { type Customer, keyOf } from '#lib/domain/contracts/customer.ts'
import type { CustomerState } from '#lib/domain/contracts/standing.ts'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { type Reading, storedCustomers } from '../stored-customers.ts'
import { contacts, contracts, customers } from '../tables.ts'
import { firstEnd, isInState, lacksAnything } from './list-conditions.ts'

/** Where a page of the list ended: by what it is ordered, and the id of its last customer. */
export type CustomerCursor = { key: string; id: string }

/** By name, or by which contract ends first. */
export const CUSTOMER_ORDERS = ['name', 'ends'] as const

export type CustomersAsked = {
  /** What name, reference, a contract or a contact has to hold, in any case; empty for every customer. */
  find: string
  /** `lacking`: nobody is told of something. */
  state: CustomerState | 'lacking' | null
  order: (typeof CUSTOMER_ORDERS)[number]
  after: CustomerCursor | null
}

export type Asking = { actor: Actor; db: Reading }

const PAGE = 50

/**
 * A page of customers on a day.
 * @throws ForbiddenError
 */
export async function listCustomers(
  { find, state, order, after }: CustomersAsked,
  day: CalendarDate,
  { actor, db }: Asking,
): Promise<{ customers: Customer[]; next: CustomerCursor | null }> {
  requirePermission(actor, 'contracts.read')
  const key = order === 'name' ? sql<string>`${customers.nameKey}` : firstEnd(day)
  const rows = await db
    .select({ id: customers.id, key })
    .from(customers)
    .where(
      and(
        isNull(customers.mergedInto),
        find === '' ? undefined : holds(find),
        state === null ? undefined : state === 'lacking' ? lacksAnything(day) : isInState(state, day),
        after === null
          ? undefined
          : or(sql`${key} > ${after.key}`, and(sql`${key} = ${after.key}`, gt(customers.id, after.id))),
      ),
    )
    .orderBy(asc(key), asc(customers.id))
    .limit(PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    customers: await inOrder(
      shown.map(({ id }) => id),
      db,
    ),
    next: rows.length > PAGE && last !== undefined ? { key: last.key, id: last.id } : null,
  }
}

async function inOrder(ids: string[], db: Reading): Promise<Customer[]> {
  if (ids.length === 0) return []
  const found = await storedCustomers(db, or(...ids.map((id) => eq(customers.id, id))))
  const byId = new Map(found.map((customer) => [customer.id, customer]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function holds(find: string): SQL | undefined {
  // Signs that mean something to "like" stand for themselves.
  const pattern = `%${keyOf(find).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const holding = (text: SQL) => sql`lower(${text}) like ${pattern}`
  return or(
    sql`${customers.nameKey} like ${pattern}`,
    sql`${customers.referenceKey} like ${pattern}`,
    sql`exists (select 1 from ${contracts} where ${contracts.customer} = ${customers.id} and ${contracts.referenceKey} like ${pattern})`,
    sql`exists (select 1 from ${contacts} where ${contacts.customer} = ${customers.id} and ${contacts.joinedInto} is null and (${contacts.addressKey} like ${pattern} or ${holding(sql`${contacts.name}`)}))`,
  )
}
