import type { Named } from '../../contracts/contract-faults.ts'
import type { ContractText } from '../../contracts/contract-text.ts'
import type { NoticeKind } from '../../contracts/customer.ts'
import type { ContractState, CustomerState } from '../../contracts/standing.ts'

/** A customer on the list. */
export type CustomerLine = {
  id: string
  name: string
  reference: string | null
  state: CustomerState
  /** Each contract that is not over, in a line. */
  contracts: readonly string[]
  /** What the customer lacks, as sentences. */
  lacking: readonly string[]
}

/** A page of customers. `next`: where the one after it begins; null at the end. */
export type CustomersPage = {
  rows: readonly CustomerLine[]
  next: string | null
  counts: { prospect: number; customer: number; ended: number; withoutContact: number }
  mayChange: boolean
}

/** What of the list is looked for. `state`: empty for all. */
export type CustomersQuestion = { find: string; state: string; order: string }

/** A contract on the page of its customer. */
export type ContractCard = {
  id: string
  name: string
  state: ContractState
  /** What it says, as it is typed: what a form begins with. */
  text: ContractText
  /** What it says, in words, by what each is called. */
  facts: readonly { label: string; words: string }[]
  /** What of it there is not in the terms, as sentences. */
  faults: readonly string[]
}

/** Someone at a customer. */
export type ContactLine = {
  id: string
  name: string | null
  role: string | null
  address: string
  told: readonly { contract: string; kind: NoticeKind }[]
  /** What they are told of, in words; empty for nothing. */
  words: readonly string[]
}

/** From what a contract is put together. */
export type ContractChoices = {
  /** What each version offers that was published; the version that the latest is, first. */
  versions: readonly { version: string; tiers: readonly Named[]; regions: readonly Named[] }[]
  services: readonly Named[]
  conditions: readonly Named[]
}

/** What the page of a customer shows. */
export type CustomerFacts = {
  id: string
  name: string
  reference: string | null
  state: CustomerState
  contracts: readonly ContractCard[]
  contacts: readonly ContactLine[]
  lacking: readonly string[]
  choices: ContractChoices
  mayChange: boolean
  /** YYYY-MM-DD. */
  today: string
}

/** Someone as they are typed. */
export type TypedPerson = { name: string; role: string; address: string }

/** Who is told in the place of someone who goes. */
export type ToldInstead = { contact: string } | { person: TypedPerson } | { reason: string | null }

/** What a file would do. */
export type ImportPreview = {
  /** The hash by which it is carried out. */
  preview: string
  /** "Adds 2 customers"; null where it does nothing. */
  summary: string | null
  /** What the first rows do that do anything. */
  rows: readonly { number: number; customer: string; deeds: readonly string[] }[]
  /** How many rows do something, and how many say what is so already. */
  doing: number
  idle: number
  faults: readonly { id: string; place: string; message: string }[]
  /** How many faults there are beside those above. */
  moreFaults: number
  ignored: readonly string[]
}
