import { eq } from 'drizzle-orm'
import { openContracts } from '#lib/domain/contracts/standing.ts'
import { CONTRACTS_REFUSED, contractName } from '#lib/domain/contracts/words.ts'
import { type CalendarDate, isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import type { Command } from '../../db/command.ts'
import { beginChange, recordChange, requireCustomer } from '../changing.ts'
import { ContractsRefusal } from '../refusal.ts'
import { contracts, customers } from '../tables.ts'

/** Contracts and the last days that they had; by these the end of a customer is taken back. */
export type EndsBefore = readonly { contract: string; ends: CalendarDate | null }[]

/**
 * Ends all contracts of a customer that last longer with a day; a prospect is one no longer.
 * @returns what `resumeCustomer` takes to undo it
 * @throws ForbiddenError, ContractsRefusal
 */
export const endCustomer: Command<{ customer: string; on: CalendarDate }, { ends: EndsBefore }> = async (
  { customer: id, on },
  context,
) => {
  await beginChange(context)
  if (!isCalendarDate(on)) throw new ContractsRefusal('invalid', CONTRACTS_REFUSED.badDay)
  const customer = await requireCustomer(id, context)
  const longer = openContracts(customer, on).filter(({ ends }) => ends !== on)
  const later = longer.find(({ begins }) => begins > on)
  if (later !== undefined)
    throw new ContractsRefusal('conflict', CONTRACTS_REFUSED.beginsLater(contractName(later), later.begins))
  for (const contract of longer)
    await context.tx.update(contracts).set({ ends: on }).where(eq(contracts.id, contract.id))
  if (customer.contracts.length === 0)
    await context.tx.update(customers).set({ endedOn: on }).where(eq(customers.id, id))
  const ends = longer.map((contract) => ({ contract: contract.id, ends: contract.ends }))
  await recordChange('customers.ended', id, { before: { contracts: ends }, after: { on } }, context)
  return { ends }
}

/**
 * Takes the end of a customer back: contracts last as long as they did.
 * @throws ForbiddenError, ContractsRefusal
 */
export const resumeCustomer: Command<{ customer: string; ends: EndsBefore }, object> = async (
  { customer: id, ends },
  context,
) => {
  await beginChange(context)
  const customer = await requireCustomer(id, context)
  for (const { contract, ends: day } of ends) {
    const own = customer.contracts.find((one) => one.id === contract)
    if (own === undefined) throw new ContractsRefusal('unknown', CONTRACTS_REFUSED.noContract)
    if (day !== null && !(isCalendarDate(day) && day >= own.begins))
      throw new ContractsRefusal('invalid', CONTRACTS_REFUSED.badDay)
    await context.tx.update(contracts).set({ ends: day }).where(eq(contracts.id, contract))
  }
  await context.tx.update(customers).set({ endedOn: null }).where(eq(customers.id, id))
  await recordChange('customers.resumed', id, { after: { contracts: [...ends] } }, context)
  return {}
}
