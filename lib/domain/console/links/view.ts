import type { LinkStep } from '../../links/history.ts'
import type { LinkState } from '../../links/link-state.ts'
import type { LinkText } from '../../links/link-text.ts'
import type { ContractChoices } from '../customers/view.ts'
import type { DrawnCode } from '../profile/view.ts'

/** A link on the list. Moments are RFC 3339. */
export type LinkLine = {
  id: string
  customer: string
  /** What the customer is called now, where that is another name: it was renamed, or joined with another one. */
  calledNow: string | null
  recipient: string | null
  /** Each option in a line: "Enterprise, European Union, EUR 12,000.00 a month". */
  options: readonly string[]
  state: LinkState
  /** "31 January 2027". */
  validUntil: string
  createdAt: string
  /** Who prepared it. */
  by: string
}

/** A page of links. `next`: where the one after it begins; null at the end. `seesAll`: whether those of others are on it. */
export type LinksPage = {
  rows: readonly LinkLine[]
  next: string | null
  seesAll: boolean
  at: string
}

/** What of the list is looked for. `state`: empty for all. */
export type LinksQuestion = { find: string; state: string; order: string }

/** What the form of a link begins with. `id`: of the link that is changed; null for a new one. */
export type LinkFormFacts = {
  id: string | null
  typed: LinkText
  choices: ContractChoices
  presets: readonly { id: string; name: string; typed: LinkText }[]
  hasCode: boolean
  /** Of what the address asked for and could not be taken, why. */
  notes: readonly string[]
}

/** An option as its customer sees it, without its documents. */
export type PreviewOption = {
  name: string
  title: string
  /** What it costs, promises and pays, by what each is called. */
  facts: readonly { label: string; words: string }[]
  bands: readonly { uptime: string; credit: string; amount: string | null }[]
}

/** What the customer sees. */
export type LinkPreview = {
  /** "Version 2026-10-01, in force". */
  version: string
  /** What is announced after it, in a sentence; null where nothing is. */
  announced: string | null
  options: readonly PreviewOption[]
  /** Options that the version has not, as sentences. */
  gone: readonly string[]
}

/** What the page of a link shows. */
export type LinkPage = {
  line: LinkLine
  facts: readonly { label: string; words: string }[]
  note: string | null
  /** Null before any version is published. */
  preview: LinkPreview | null
  history: readonly { step: LinkStep; words: string; who: string; note: string | null; at: string }[]
  /** The link that has its place; null where none has. */
  replacedBy: string | null
  /** YYYY-MM-DD. */
  lastDay: string
  /** Whether a contract was made of it, or legal is asked to; null for neither. */
  contract: 'asked' | 'made' | null
  can: { change: boolean; reissue: boolean; handToLegal: boolean; makeContract: boolean }
  at: string
}

/** A link as it is shown once, with its address and that as a QR code. */
export type MadeLinkFacts = {
  id: string
  token: string
  address: string
  code: DrawnCode
  recipient: string | null
}

/** Whose links may be handed over, and to whom. `links`: how many were not revoked. */
export type OwnersFacts = {
  from: readonly { id: string; name: string; links: number }[]
  to: readonly { id: string; name: string }[]
}
