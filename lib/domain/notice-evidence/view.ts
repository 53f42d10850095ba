import type { Role } from '../auth/roles.ts'
import type { ContractNoticeState } from '../notices/notice-state.ts'
import type { NoticeEvent, RecipientState } from '../notices/progress.ts'
import type { Blocking } from '../notices/served.ts'
import type { ChangeEffect } from '../objections/effect.ts'
import type { ObjectionStanding, Outcome } from '../objections/objection.ts'
import type { ObjectionWay } from '../objections/way.ts'
import type { LastDay } from '../subprocessors/ledger/notice/objection.ts'
import type { EvidenceName } from './name.ts'

/** Something that happened to a recipient's notice. `at`: business time; `clock`: the system's. */
export type EvidenceEvent = {
  at: string
  clock: string
  kind: NoticeEvent['kind']
  /** Whom a failure concerns: recipient, host, unknown. */
  concerns: string | null
  /** The host and what it answered. */
  said: string | null
  addressSha256: string | null
}

/** Someone who is told. Of the address there is the SHA-256, in lower case; the address itself only where it was asked for. */
export type EvidenceRecipient = {
  id: string
  customer: string
  contract: string
  role: string | null
  address: string | null
  addressSha256: string | null
  /** The contact was removed: what is known of the address is where the notice went. */
  isRemoved: boolean
  channel: 'mail'
  messageId: string
  state: RecipientState
  acceptedAt: string | null
  acknowledgedAt: string | null
  /** The last day to object; null while it does not run, and where nobody can. */
  deadline: LastDay | null
  /** From when it holds for their contract; null for what takes no effect. */
  effect: ChangeEffect | null
  /** Why it does not count as served; null where it does, and before it is sent. */
  blocking: Blocking | null
  events: readonly EvidenceEvent[]
}

/**
 * An objection to the notice, by its reference: what it says and who sent it stand in its receipt, which the customer has. `receivedAt`:
 * business time; of one that came by post or e-mail the first instant of its day.
 */
export type EvidenceObjection = {
  id: string
  reference: string
  customer: string
  contract: string
  via: ObjectionWay
  receivedAt: string
  /** The time zone of its days. */
  zone: string
  isLate: boolean
  standing: ObjectionStanding
  /** How it was resolved; null of everything else. */
  outcome: Outcome | null
  /** Of the signed receipt; null while it is made. */
  receiptSha256: string | null
}

/** What somebody did with the notice, as the audit log has it: its entry can be looked up by number, and checked by hash. */
export type EvidenceDeed = {
  at: string
  action: string
  /** What they are: "privacy", "desk", "api-key". No name is told. */
  by: Role | 'desk' | 'command-line' | 'api-key' | 'directory' | 'outsider'
  /** The recipient that it was about; null for all. */
  recipient: string | null
  auditEntry: { number: number; sha256: string }
}

/** All that the desk can prove of a notice at a moment. Moments are RFC 3339, hashes SHA-256 in hexadecimal. */
export type NoticeEvidence = {
  format: typeof EVIDENCE_FORMAT
  /** Business time, to the second. */
  asOf: string
  vendor: string
  notice: {
    id: string
    publication: string
    title: string
    /** What a person has written, line by line; empty where its public page says it. */
    says: readonly { label: string; words: string }[]
    /** Its public page, absolute; null where it has none. */
    href: string | null
    publishedAt: string
    recordedAt: string
    /** Since when it is sent; null before. */
    sentAt: string | null
    pausedAt: string | null
    /** When everyone had been tried. */
    triedAt: string | null
    state: ContractNoticeState
    /** Of recipients. `lacking`: contracts that it concerns and of which nobody is told. */
    counts: Readonly<Record<(typeof EVIDENCE_COUNTS)[number], number>>
    entrySha256: string
    /** The text of which that is the hash; null where the data of this desk no longer have it. */
    entry: string | null
  }
  recipients: readonly EvidenceRecipient[]
  /** Contracts that it concerns and of which nobody is told. */
  untold: readonly { customer: string; contract: string }[]
  /** In the order in which they came. */
  objections: readonly EvidenceObjection[]
  deeds: readonly EvidenceDeed[]
}

export const EVIDENCE_FORMAT = 'sla-desk-notice-evidence/1'

export const EVIDENCE_COUNTS = [
  'contacts',
  'customers',
  'lacking',
  'accepted',
  'acknowledged',
  'failed',
  'untried',
  'blocking',
] as const

/** A row of a table, and what is said below it, line by line. */
export type EvidenceRow = { id: string; cells: string[]; below: string[] }

/** A part of the printed evidence. */
export type EvidencePart = {
  id: string
  number: string
  title: string
  text: string[]
  lines: { label: string; words: string | string[] }[]
  /** Widths are shares of the page. */
  table: { columns: { label: string; width: number }[]; rows: EvidenceRow[] } | null
}

/** Evidence of a notice, every sentence ready to print. */
export type EvidenceDocument = {
  name: EvidenceName
  vendorName: string
  title: string
  /** "Evidence of the notice “Scriven AI: addition”, as of 27 November 2026, 20:50 UTC". */
  subject: string
  fileName: string
  /** What the first page states beside the title. */
  facts: { label: string; value: string }[]
  opening: string[]
  parts: EvidencePart[]
  /** At the head and the foot of every page. */
  running: { head: string; days: string; foot: string }
  /** The same as data, which travels inside the file. */
  data: { name: string; text: string; description: string; sha256: string }
  /** The entry that the notice tells of. */
  entry: { publishedAt: string; sha256: string }
  /** Absolute, as it is printed. */
  verify: string
}
