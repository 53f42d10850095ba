import type { Contact, Contract, Customer, NoticeKind } from '../contracts/customer.ts'
import { openContracts } from '../contracts/standing.ts'
import type { CalendarDate } from '../quantities/time/calendar-date.ts'

/** A contract that a publication is about, and who is told of it; nobody where the customer has named nobody. */
export type Addressee = { customer: Pick<Customer, 'id' | 'name'>; contract: Contract; contacts: Contact[] }

/**
 * Who has to be told: for each contract that is not over on a day and that the publication concerns, the contacts that are
 * told of its kind. Contracts that begin later are among them, since the list and the terms are agreed as they stand.
 */
export function audienceOf(
  customers: readonly Customer[],
  kind: NoticeKind,
  concerns: (contract: Contract) => boolean,
  day: CalendarDate,
): Addressee[] {
  return customers.flatMap(({ id, name, contracts, contacts }) =>
    openContracts({ contracts }, day)
      .filter(concerns)
      .map((contract) => ({
        customer: { id, name },
        contract,
        contacts: contacts.filter(({ told }) =>
          told.some((one) => one.contract === contract.id && one.kind === kind),
        ),
      })),
  )
}

/** What a release means for contracts. `comesTo`: whether it is ever to apply to one that fixes a version. */
export type ReleaseForContracts = { isMaterial: boolean; comesTo: (contract: string) => boolean }

/**
 * Whether a release concerns a contract (SLA, clauses changes.notice and changes.fixed-terms): every Material Change concerns
 * whoever follows the latest version. Where a version is fixed, a later one applies only if it is in nothing for the worse.
 */
export function releaseConcerns(
  { isMaterial, comesTo }: ReleaseForContracts,
  { id, version }: Pick<Contract, 'id' | 'version'>,
): boolean {
  return isMaterial && (version === null || comesTo(id))
}
