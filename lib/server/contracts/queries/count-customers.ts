import { and, count, isNull, type SQL } from 'drizzle-orm'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { customers } from '../tables.ts'
import { isInState, lacks } from './list-conditions.ts'
import type { Asking } from './list-customers.ts'

/** How many there are of each state, and at how many nobody is told of changes of sub-processors. */
export type CustomerCounts = { prospect: number; customer: number; ended: number; withoutContact: number }

/**
 * How many customers there are on a day.
 * @throws ForbiddenError
 */
export async function countCustomers(day: CalendarDate, asking: Asking): Promise<CustomerCounts> {
  return {
    prospect: await counted(isInState('prospect', day), asking),
    customer: await counted(isInState('customer', day), asking),
    ended: await counted(isInState('ended', day), asking),
    withoutContact: await countWithoutContact(day, asking),
  }
}

/**
 * At how many customers nobody is told of changes of sub-processors on a day.
 * @throws ForbiddenError
 */
export async function countWithoutContact(day: CalendarDate, asking: Asking): Promise<number> {
  return await counted(lacks(['subprocessors'], day), asking)
}

async function counted(condition: SQL, { actor, db }: Asking): Promise<number> {
  requirePermission(actor, 'contracts.read')
  const [row] = await db
    .select({ rows: count() })
    .from(customers)
    .where(and(isNull(customers.mergedInto), condition))
  return row?.rows ?? 0
}
