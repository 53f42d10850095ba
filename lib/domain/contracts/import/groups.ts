import { type Customer, keyOf } from '../customer.ts'
import { COLUMN_NAMES, type ImportField, isContractField } from './columns.ts'
import type { ImportFault } from './plan.ts'
import type { ImportRow } from './table-rows.ts'

/** What rows say of one thing: of each field the first cell that says something, and its row. */
export class Said {
  readonly cells = new Map<ImportField, { text: string; row: number }>()
  readonly row: number

  constructor(row: number) {
    this.row = row
  }

  /** Takes in what a row says; a fault for each cell that contradicts another row. */
  add({ number, cells }: ImportRow, fields: readonly ImportField[]): ImportFault[] {
    return fields.flatMap((field): ImportFault[] => {
      const text = cells[field]
      if (text === '') return []
      const said = this.cells.get(field)
      if (said === undefined) this.cells.set(field, { text, row: number })
      if (said === undefined || keyOf(said.text) === keyOf(text)) return []
      const message = `${COLUMN_NAMES[field]} “${text}”: row ${said.row} says “${said.text}” of the same. Write the same in both.`
      return [{ row: number, column: field, given: text, message }]
    })
  }

  text(field: ImportField): string {
    return this.cells.get(field)?.text ?? ''
  }

  rowOf(field: ImportField): number {
    return this.cells.get(field)?.row ?? this.row
  }
}

/** Of someone: who they are, and the cell of each contract that says what they are told of. */
export type ContactGroup = { said: Said; told: { key: string | null; text: string; row: number }[] }

/** The rows about one customer. */
export type CustomerGroup = {
  stored: Customer | null
  said: Said
  /** By the key of its reference. */
  contracts: Map<string, Said>
  /** By the key of their address. */
  contacts: Map<string, ContactGroup>
}

const OF_CUSTOMER = ['customer', 'customerReference', 'endedOn'] as const
const OF_CONTACT = ['name', 'role', 'address'] as const

/** Adds what a row says to the rows about the same customer. @returns what is wrong with it */
export function addRow(group: CustomerGroup, row: ImportRow): ImportFault[] {
  const faults = group.said.add(row, OF_CUSTOMER)
  const ofContract = (Object.keys(row.cells) as ImportField[]).filter(isContractField)
  const key = ofContract.some((field) => row.cells[field] !== '') ? keyOf(row.cells.reference) : null
  if (key !== null) {
    const contract = group.contracts.get(key) ?? new Said(row.number)
    group.contracts.set(key, contract)
    faults.push(...contract.add(row, ofContract))
  }
  return [...faults, ...addContact(group, row, key)]
}

function addContact(group: CustomerGroup, row: ImportRow, key: string | null): ImportFault[] {
  const { number, cells } = row
  if ([...OF_CONTACT, 'kinds' as const].every((field) => cells[field] === '')) return []
  const address = keyOf(cells.address)
  const contact = group.contacts.get(address) ?? { said: new Said(number), told: [] }
  group.contacts.set(address, contact)
  const faults = contact.said.add(row, OF_CONTACT)
  const same = contact.told.find((one) => one.key === key)
  if (same === undefined) contact.told.push({ key, text: cells.kinds, row: number })
  else if (cells.kinds !== '' && keyOf(same.text) !== keyOf(cells.kinds)) {
    const message = `Told of “${cells.kinds}”: row ${same.row} says “${same.text}” of the same contact and contract. Write the same in both.`
    faults.push({ row: number, column: 'kinds', given: cells.kinds, message })
  }
  return faults
}
