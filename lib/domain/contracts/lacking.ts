import type { CalendarDate } from '../quantities/time/calendar-date.ts'
import { type Contact, type Contract, type Customer, NOTICE_KINDS, type NoticeKind } from './customer.ts'
import { openContracts } from './standing.ts'

/** A kind of notice of which nobody is told under a contract. */
export type Lacking = { contract: Contract; kind: NoticeKind }

/** Of what nobody is told under the contracts that are active on a day or begin later. Of others nobody has to be. */
export function lackingOn(customer: Pick<Customer, 'contracts' | 'contacts'>, day: CalendarDate): Lacking[] {
  return openContracts(customer, day).flatMap((contract) =>
    NOTICE_KINDS.filter((kind) => toldOf(customer.contacts, contract.id, kind).length === 0).map((kind) => ({
      contract,
      kind,
    })),
  )
}

/**
 * Of what nobody would be told any more if contacts became others: each contract that is not over and kind that somebody is
 * told of before, and nobody after.
 */
export function lostBy(
  { contracts, contacts: before }: Pick<Customer, 'contracts' | 'contacts'>,
  after: readonly Pick<Contact, 'told'>[],
  day: CalendarDate,
): Lacking[] {
  return openContracts({ contracts }, day).flatMap((contract) =>
    NOTICE_KINDS.filter(
      (kind) => toldOf(before, contract.id, kind).length > 0 && toldOf(after, contract.id, kind).length === 0,
    ).map((kind) => ({ contract, kind })),
  )
}

function toldOf<One extends Pick<Contact, 'told'>>(
  contacts: readonly One[],
  contract: string,
  kind: NoticeKind,
): One[] {
  return contacts.filter(({ told }) => told.some((one) => one.contract === contract && one.kind === kind))
}
