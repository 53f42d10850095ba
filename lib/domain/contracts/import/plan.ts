import type { CalendarDate } from '../../quantities/time/calendar-date.ts'
import type { ContractCatalogue } from '../contract-faults.ts'
import type { ContractTerms, Customer, NoticeKind } from '../customer.ts'
import type { ImportField } from './columns.ts'

/** What an import is held against. */
export type ImportContext = {
  /** Every customer as it is now. */
  customers: readonly Customer[]
  catalogue: ContractCatalogue
  /** Business time. */
  at: Date
  isAddress: (text: string) => boolean
  /** By the id of a contract, the SHA-256 of its executed copy. */
  copies: ReadonlyMap<string, string>
  /** Whether whoever imports may record executed copies. */
  mayRecord: boolean
}

/** What is wrong in a cell: its row, its column (null where it is the row as a whole), what it says, and what to write. */
export type ImportFault = { row: number; column: ImportField | null; given: string; message: string }

/**
 * A contract that a file is about. `key` tells it from the customer's others; an id of null: it is added. `copy`: the SHA-256 of an
 * executed copy that is to be recorded; null for none.
 */
export type PlannedContract = {
  key: string
  id: string | null
  terms: ContractTerms
  isChanged: boolean
  copy: string | null
}

/** Someone whom a file is about, with all that they are told of from then on, by the keys of contracts. */
export type PlannedContact = {
  id: string | null
  name: string | null
  role: string | null
  address: string
  told: readonly { key: string; kind: NoticeKind }[]
  isChanged: boolean
}

/** A customer that a file is about, as it is from then on. Contracts and contacts of which it says nothing are left out. */
export type PlannedCustomer = {
  id: string | null
  name: string
  reference: string | null
  endedOn: CalendarDate | null
  isChanged: boolean
  contracts: readonly PlannedContract[]
  contacts: readonly PlannedContact[]
}

/** What a row does, as sentences; none where it is so already. */
export type PlannedRow = { number: number; customer: string; deeds: readonly string[] }

/** What an import does: everything, or nothing where there is a fault. */
export type ImportPlan = {
  customers: readonly PlannedCustomer[]
  rows: readonly PlannedRow[]
  faults: readonly ImportFault[]
  /** Headings that are not read. */
  ignored: readonly string[]
}
