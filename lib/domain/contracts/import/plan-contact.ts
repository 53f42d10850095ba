import { type Contact, keyOf, NOTICE_KINDS } from '../customer.ts'
import { contactFault, kindsFrom } from '../read-contact.ts'
import type { ImportField } from './columns.ts'
import { IMPORT_DEEDS } from './deeds.ts'
import type { ContactGroup, CustomerGroup } from './groups.ts'
import type { ImportFault, PlannedContact } from './plan.ts'

type Told = PlannedContact['told']

/** What rows make of someone at a customer. */
export function planContact(
  own: ContactGroup,
  group: CustomerGroup,
  isAddress: (text: string) => boolean,
): { contact: PlannedContact | null; words: string; faults: ImportFault[] } {
  const { said } = own
  const key = keyOf(said.text('address'))
  const before = group.stored?.contacts.find(({ address }) => keyOf(address) === key) ?? null
  const person = {
    name: said.text('name') || (before?.name ?? null),
    role: said.text('role') || (before?.role ?? null),
    address: before?.address ?? said.text('address'),
  }
  const fault = contactFault(person, isAddress)
  const faults: ImportFault[] =
    fault === null
      ? []
      : [
          {
            row: said.rowOf(columnOf(fault.field)),
            column: columnOf(fault.field),
            given: fault.given,
            message: fault.message,
          },
        ]
  const was = toldBefore(before, group)
  const told = own.told.reduce((list, one) => {
    const next = toldAfter(list, one, before === null, group)
    if (!('message' in next)) return next
    faults.push(next)
    return list
  }, was)
  if (faults.length > 0) return { contact: null, words: '', faults }
  const isToldOtherwise = asText(was) !== asText(told)
  const isChanged =
    before === null || before.name !== person.name || before.role !== person.role || isToldOtherwise
  const kinds = NOTICE_KINDS.filter((kind) => told.some((one) => one.kind === kind))
  const words =
    before === null
      ? IMPORT_DEEDS.addsContact(person.address, kinds)
      : isChanged
        ? IMPORT_DEEDS.changesContact(person.address, isToldOtherwise ? kinds : null)
        : ''
  return { contact: { id: before?.id ?? null, ...person, told, isChanged }, words, faults: [] }
}

function columnOf(field: string): ImportField {
  if (field === 'contact') return 'name'
  return field === 'role' ? 'role' : 'address'
}

function toldBefore(before: Contact | null, { stored }: CustomerGroup): Told {
  const keys = new Map((stored?.contracts ?? []).map(({ id, reference }) => [id, keyOf(reference ?? '')]))
  return (before?.told ?? []).map(({ contract, kind }) => ({ key: keys.get(contract) ?? '', kind }))
}

/** What someone is told of once a cell is read; whoever is added with a contract, and nothing said, is told of everything. */
function toldAfter(
  told: Told,
  { key, text, row }: ContactGroup['told'][number],
  isNew: boolean,
  group: CustomerGroup,
): Told | ImportFault {
  if (text === '') {
    if (!isNew || key === null) return told
    return [...told, ...NOTICE_KINDS.map((kind) => ({ key, kind }))]
  }
  const kinds = kindsFrom(text)
  if (!Array.isArray(kinds)) return { row, column: 'kinds', given: kinds.given, message: kinds.message }
  const meant = key === null && kinds.length > 0 ? onlyContract(group, text, row) : key
  if (meant !== null && typeof meant === 'object') return meant
  if (meant === null) return told
  return [...told.filter((one) => one.key !== meant), ...kinds.map((kind) => ({ key: meant, kind }))]
}

/** The key of the one contract that a customer has, where a row names none. */
function onlyContract(
  { stored, contracts, said }: CustomerGroup,
  text: string,
  row: number,
): string | ImportFault {
  const keys = new Set([
    ...(stored?.contracts ?? []).map(({ reference }) => keyOf(reference ?? '')),
    ...contracts.keys(),
  ])
  const [only] = keys
  if (keys.size === 1 && only !== undefined) return only
  const name = said.text('customer')
  const message =
    keys.size === 0
      ? `Told of “${text}”: ${name} has no contract. Write its tier, region and first day in this row, or leave this empty.`
      : `Contract: ${name} has ${keys.size} contracts. Write which one this is about.`
  return { row, column: keys.size === 0 ? 'kinds' : 'reference', given: keys.size === 0 ? text : '', message }
}

function asText(told: Told): string {
  return JSON.stringify(told.map(({ key, kind }) => `${key}/${kind}`).toSorted())
}
