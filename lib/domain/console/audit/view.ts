import type { AuditAction } from '../../audit/actions.ts'

/** An entry of the audit log, in words. */
export type AuditLine = {
  number: number
  /** RFC 3339. */
  at: string
  who: string
  /** Null for whoever is no person with a role. */
  role: string | null
  /** "Changed a role". */
  what: string
  /** The name of whom or what it was done to; null where it has none, or did it to themselves. */
  on: string | null
  /** "Sales rep → Legal"; empty where nothing is stated. */
  change: string
  /** "203.0.113.0/24"; null where it is not known. */
  network: string | null
}

/** A page of the audit log, newest first. `next`: where the one after it begins; null at the end. */
export type AuditPageFacts = { entries: readonly AuditLine[]; next: number | null; at: string }

/** Which entries are looked for; empty texts mean all. `zone`: in which `day` is one. */
export type AuditQuestion = { who: string; what: string; day: string; zone: string }

/** From what one chooses. */
export type AuditChoices = {
  people: readonly { id: string; name: string }[]
  actions: readonly { id: AuditAction; name: string }[]
  mayExport: boolean
}

/** What became of checking the chain, as a sentence. */
export type ChainFacts = { holds: boolean; words: string }
