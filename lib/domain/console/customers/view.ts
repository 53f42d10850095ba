import type { Named } from '../../contracts/contract-faults.ts'
import type { ContractText } from '../../contracts/contract-text.ts'
import type { NoticeKind } from '../../contracts/customer.ts'
import type { ContractState, CustomerState } from '../../contracts/standing.ts'
import type { DrawnCode } from '../profile/view.ts'

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

/** An executed copy. `size`: null where its hash alone is kept. Moments are RFC 3339. */
export type CopyLine = {
  sha256: string
  size: string | null
  recordedAt: string
  by: string
  /** Why it took the place of the one before; null for the first. */
  reason: string | null
}

/** What was recorded of a contract beside what it says. */
export type ContractRecordFacts = {
  /** The customer's page; null where none is open. */
  page: { issuedAt: string; by: string } | null
  /** Where its page was revoked last, and none is open. */
  revoked: { at: string; by: string; reason: string | null } | null
  copy: CopyLine | null
  /** Copies that another one has taken the place of, the newest first. */
  earlier: readonly CopyLine[]
  /** Reminders of a renewal, by step, the oldest first; `at` is RFC 3339. */
  reminders: readonly { at: string; words: string }[]
}

/** The address of a customer's page, which is shown this once. */
export type IssuedPageFacts = { address: string; code: DrawnCode; facts: CustomerFacts }

/** What the form begins with that makes a contract of a link. */
export type ContractOfLinkForm = {
  link: string
  customer: string
  preparedBy: string
  /** What the link offers, each with what a contract of it says. */
  options: readonly { id: string; name: string; text: ContractText }[]
  /** The address that the link was for; empty where nobody was named. */
  contact: string
  choices: ContractChoices
}

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
  record: ContractRecordFacts
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
  /** Whether whoever looks may record copies, and issue and revoke pages. */
  mayRecord: boolean
  at: string
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
