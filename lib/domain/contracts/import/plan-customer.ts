import { isCalendarDate } from '../../quantities/time/calendar-date.ts'
import { type Customer, keyOf } from '../customer.ts'
import { lostBy } from '../lacking.ts'
import { customerFault } from '../read-contact.ts'
import { lastContactInWords } from '../words.ts'
import { IMPORT_DEEDS } from './deeds.ts'
import type { CustomerGroup } from './groups.ts'
import type { ImportContext, ImportFault, PlannedContact, PlannedContract, PlannedCustomer } from './plan.ts'
import { planContact } from './plan-contact.ts'
import { planContract } from './plan-contract.ts'

/** What a row does, as a sentence. */
export type Deed = { row: number; words: string }

/** What the rows about a customer make of it. */
export function planCustomer(
  group: CustomerGroup,
  context: ImportContext,
): { customer: PlannedCustomer; deeds: Deed[]; faults: ImportFault[] } {
  const { stored, said } = group
  const faults: ImportFault[] = []
  const contracts = [...group.contracts].flatMap(([key, own]) => {
    const planned = planContract(key, own, group, context)
    faults.push(...planned.faults)
    return planned.contract === null ? [] : [{ ...planned.contract, row: own.row, words: planned.words }]
  })
  const contacts = [...group.contacts.values()].flatMap((own) => {
    const planned = planContact(own, group, context.isAddress)
    faults.push(...planned.faults)
    return planned.contact === null ? [] : [{ ...planned.contact, row: own.said.row, words: planned.words }]
  })
  const customer = customerOf(group, contracts, contacts)
  faults.push(...customerFaults(group, customer), ...missedFaults(stored, contacts, context.at))
  const own =
    stored === null
      ? [{ row: said.row, words: IMPORT_DEEDS.addsCustomer(customer.name) }]
      : customer.isChanged
        ? [{ row: said.row, words: IMPORT_DEEDS.changesCustomer(stored.name) }]
        : []
  const deeds = [...own, ...contracts, ...contacts].flatMap(({ row, words }) =>
    words === '' ? [] : [{ row, words }],
  )
  return { customer, deeds, faults }
}

function customerOf(
  { stored, said }: CustomerGroup,
  contracts: readonly (PlannedContract & object)[],
  contacts: readonly (PlannedContact & object)[],
): PlannedCustomer {
  const name = said.text('customer')
  const reference = said.text('customerReference') || (stored?.reference ?? null)
  const hasContract = contracts.length > 0 || (stored?.contracts.length ?? 0) > 0
  const endedOn = hasContract ? null : said.text('endedOn') || (stored?.endedOn ?? null)
  return {
    id: stored?.id ?? null,
    // One that is called the same but for capitals keeps its name.
    name: stored !== null && keyOf(stored.name) === keyOf(name) ? stored.name : name,
    reference: stored?.reference ?? reference,
    endedOn,
    isChanged:
      stored === null ||
      keyOf(stored.name) !== keyOf(name) ||
      (stored.reference ?? null) !== (stored.reference ?? reference) ||
      stored.endedOn !== endedOn,
    contracts: contracts.map(({ key, id, terms, isChanged, copy }) => ({ key, id, terms, isChanged, copy })),
    contacts: contacts.map(({ id, name: who, role, address, told, isChanged }) => ({
      id,
      name: who,
      role,
      address,
      told,
      isChanged,
    })),
  }
}

function customerFaults(
  { said }: CustomerGroup,
  { name, reference, endedOn }: PlannedCustomer,
): ImportFault[] {
  const fault = customerFault({ name, reference })
  const column = fault?.field === 'reference' ? 'customerReference' : 'customer'
  const own = fault === null ? [] : [{ row: said.rowOf(column), column, ...fault } as const]
  const ended = said.text('endedOn')
  if (endedOn === null || isCalendarDate(endedOn)) return own
  return [
    ...own,
    {
      row: said.rowOf('endedOn'),
      column: 'endedOn',
      given: ended,
      message: `Prospect until “${ended}”: write the last day, for example 2026-10-01, or leave it empty.`,
    },
  ]
}

/** Where nobody would be told of something any more. */
function missedFaults(
  stored: Customer | null,
  planned: readonly (PlannedContact & { row: number })[],
  at: Date,
): ImportFault[] {
  if (stored === null) return []
  const idOf = new Map(stored.contracts.map(({ id, reference }) => [keyOf(reference ?? ''), id]))
  const after = planned.map(({ id, told, row }) => ({
    id,
    row,
    told: told.map(({ key, kind }) => ({ contract: idOf.get(key) ?? '', kind })),
  }))
  const untouched = stored.contacts.filter(({ id }) => after.every((one) => one.id !== id))
  const lost = lostBy(stored, [...untouched, ...after], at.toISOString().slice(0, 10))
  if (lost.length === 0) return []
  const row =
    after.find(({ id }) =>
      stored.contacts.some(
        (contact) =>
          contact.id === id &&
          lost.some((one) =>
            contact.told.some(({ contract, kind }) => contract === one.contract.id && kind === one.kind),
          ),
      ),
    )?.row ?? 0
  return [{ row, column: 'kinds', given: '', message: `Told of: ${lastContactInWords(lost)}` }]
}
