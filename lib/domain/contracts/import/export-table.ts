import { contractAsText } from '../contract-as-text.ts'
import { CONTRACT_FIELDS, type ContractText } from '../contract-text.ts'
import type { Contact, Contract, Customer } from '../customer.ts'
import { kindsAsText } from '../read-contact.ts'
import { COLUMN_NAMES, IMPORT_FIELDS, type ImportField } from './columns.ts'
import { guarded } from './inert.ts'

type Cells = Partial<Record<ImportField, string>>

/**
 * Customers as a table that can be imported again: a row for each contact of each contract, for a contract that nobody is told
 * of, for someone who is told of nothing, and for a customer that has neither.
 * @param copies by the id of a contract, the SHA-256 of its executed copy
 */
export function exportTable(customers: readonly Customer[], copies: ReadonlyMap<string, string>): string[][] {
  const rows = customers.flatMap((customer) => rowsOfCustomer(customer, copies))
  return [
    IMPORT_FIELDS.map((field) => COLUMN_NAMES[field]),
    ...rows.map((cells) => IMPORT_FIELDS.map((field) => guarded(cells[field] ?? ''))),
  ]
}

function rowsOfCustomer(customer: Customer, copies: ReadonlyMap<string, string>): Cells[] {
  const { name, reference, endedOn, contracts, contacts } = customer
  const head = { customer: name, customerReference: reference ?? '', endedOn: endedOn ?? '' }
  const agreed = contracts.flatMap((contract) => {
    const told = contacts.filter((contact) => contact.told.some((one) => one.contract === contract.id))
    const cells = { ...contractCells(contract), copySha256: copies.get(contract.id) ?? '' }
    return told.length === 0
      ? [cells]
      : told.map((contact) => ({ ...cells, ...contactCells(contact, contract) }))
  })
  const others = contacts
    .filter(({ told }) => told.length === 0)
    .map((contact) => contactCells(contact, null))
  const rows = [...agreed, ...others]
  return (rows.length === 0 ? [{}] : rows).map((cells) => ({ ...head, ...cells }))
}

function contractCells(contract: Contract): Cells {
  const text: ContractText = contractAsText(contract)
  return Object.fromEntries(CONTRACT_FIELDS.map((field) => [field, text[field]]))
}

function contactCells({ name, role, address, told }: Contact, contract: Contract | null): Cells {
  const kinds = told.filter((one) => one.contract === contract?.id).map(({ kind }) => kind)
  return {
    name: name ?? '',
    role: role ?? '',
    address,
    ...(contract === null ? {} : { kinds: kindsAsText(kinds) }),
  }
}
