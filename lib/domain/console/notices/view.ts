import type { ContractNoticeState } from '../../notices/notice-state.ts'
import type { RecipientState } from '../../notices/progress.ts'

/** A notice in a line. Moments are RFC 3339. */
export type NoticeLine = {
  id: string
  title: string
  /** Its public page; null for one that a person has written. */
  href: string | null
  kind: 'subprocessors' | 'release' | 'written'
  publishedAt: string
  state: ContractNoticeState
  /** Contacts and customers who are told; `lacking`: contracts of which nobody is. */
  counts: {
    contacts: number
    customers: number
    lacking: number
    accepted: number
    acknowledged: number
    failed: number
  }
  /** The last day to object for whoever is told on the day of publication: "17 December 2026, 24:00 UTC"; null where nobody can. */
  deadline: string | null
}

/** Where customers object, and whether a test message arrived there. */
export type ObjectionAddress = { words: string; works: boolean }

/** The notices, newest first. */
export type NoticesFacts = {
  notices: readonly NoticeLine[]
  tasks: { open: number; mine: number; unowned: number }
  objectionAddress: ObjectionAddress | null
  maySend: boolean
  at: string
}

/** Something that happened to a recipient's notice. */
export type RecipientEvent = { at: string; words: string }

/** Someone who is told, and how that goes. */
export type RecipientRow = {
  id: string
  customer: string
  contract: string
  /** "Mara Lindt, privacy officer"; empty where neither is known. */
  name: string
  /** Null where the contact was removed. */
  address: string | null
  state: RecipientState
  isAcknowledged: boolean
  /** Why it does not count as served: "A bounce may still come"; null where it does, and before it is sent. */
  blocking: string | null
  /** "20 December 2026, 24:00 UTC"; null while it does not run, and where nobody can object. */
  deadline: string | null
  /** From when it holds for their contract, or what that waits for. */
  effect: string | null
  events: readonly RecipientEvent[]
  canResend: boolean
  /** What somebody has to do about it: "They replied (Kim Voss)". */
  tasks: readonly string[]
}

/** A notice, and a page of those who are told. `next`: where the one after it begins; null at the end. */
export type NoticePage = {
  notice: NoticeLine
  rows: readonly RecipientRow[]
  next: string | null
  /** Contracts of which nobody is told: "Cedar, CRM-7". */
  lacking: readonly string[]
  maySend: boolean
  /** What a person has written, line by line; empty for an entry of a ledger. */
  says: readonly { label: string; words: string }[]
  at: string
}

/** Who would be told what if a notice were sent now. */
export type SendPreview = {
  contacts: number
  customers: number
  /** The first of them: "Alder, contract A-1: mara@alder.example". */
  told: readonly string[]
  lacking: readonly string[]
  subject: string | null
  /** What should be put right first, or stands against it by contract. */
  warnings: readonly string[]
  /** Where a copy goes. */
  own: string
}
