import { and, asc, gt, inArray, lte } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { dueReminder, lastNoticeDay, type RenewalStep } from '#lib/domain/contracts/renewal.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import { addDays, type CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { contractOf, type Reading } from '../contracts/stored-customers.ts'
import { contracts, customers } from '../contracts/tables.ts'
import { requirePermission } from '../permissions/require-permission.ts'

/** A year's notice, and thirty days before its last day: no reminder is due earlier. */
const FARTHEST_DAYS = 395

/** A contract of which a reminder is due. */
export type RenewingContract = {
  contract: Contract
  customer: string
  renews: CalendarDate
  step: RenewalStep
}

/** The contracts of which a reminder is due on a day, whether it was sent or not; which renews first, first. It asks for no right. */
export async function dueRenewals(day: CalendarDate, db: Reading): Promise<RenewingContract[]> {
  const rows = await db
    .select()
    .from(contracts)
    .where(and(gt(contracts.renews, day), lte(contracts.renews, addDays(day, FARTHEST_DAYS))))
    .orderBy(asc(contracts.renews), asc(contracts.id))
  return rows.flatMap((row) => {
    const contract = contractOf(row)
    const due = dueReminder(contract, day)
    return due === null ? [] : [{ contract, customer: row.customer, ...due }]
  })
}

/** So many are told of at once. */
const MOST = 50

/** The same, as Today tells of them. @throws ForbiddenError */
export async function renewingContracts(
  day: CalendarDate,
  { actor, db }: { actor: Actor; db: Reading },
): Promise<
  {
    contract: string
    customer: string
    name: string
    title: string
    renews: CalendarDate
    lastNotice: CalendarDate | null
    step: RenewalStep
  }[]
> {
  requirePermission(actor, 'contracts.record')
  const due = (await dueRenewals(day, db)).slice(0, MOST)
  if (due.length === 0) return []
  const known = await db
    .select({ id: customers.id, name: customers.name })
    .from(customers)
    .where(inArray(customers.id, [...new Set(due.map(({ customer }) => customer))]))
  const nameOf = new Map(known.map(({ id, name }) => [id, name]))
  return due.map(({ contract, customer, renews, step }) => ({
    contract: contract.id,
    customer,
    name: nameOf.get(customer) ?? '',
    title: contractName(contract),
    renews,
    lastNotice: lastNoticeDay(contract),
    step,
  }))
}
