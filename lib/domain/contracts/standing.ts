import type { CalendarDate } from '../quantities/time/calendar-date.ts'
import type { Contract, ContractTerms, Customer } from './customer.ts'

/** Whether a contract has begun, and has not ended. */
export type ContractState = 'ahead' | 'active' | 'ended'

/** `customer`: has a contract that is active or begins later. */
export const CUSTOMER_STATES = ['prospect', 'customer', 'ended'] as const

export type CustomerState = (typeof CUSTOMER_STATES)[number]

/** Where a contract stands on a day. It is active from the day it begins to its last day, both included. */
export function contractStateOn(
  { begins, ends }: Pick<ContractTerms, 'begins' | 'ends'>,
  day: CalendarDate,
): ContractState {
  if (ends !== null && ends < day) return 'ended'
  return begins > day ? 'ahead' : 'active'
}

/** The contracts of a customer that are active on a day or begin after it: those under which somebody has to be told. */
export function openContracts({ contracts }: Pick<Customer, 'contracts'>, day: CalendarDate): Contract[] {
  return contracts.filter((contract) => contractStateOn(contract, day) !== 'ended')
}

/** Where a customer stands on a day. */
export function customerStateOn(
  customer: Pick<Customer, 'contracts' | 'endedOn'>,
  day: CalendarDate,
): CustomerState {
  if (customer.contracts.length === 0) return customer.endedOn === null ? 'prospect' : 'ended'
  return openContracts(customer, day).length > 0 ? 'customer' : 'ended'
}
