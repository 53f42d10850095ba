import type { DocumentKind } from '../legal/text.ts'
import type { OfferFacts } from '../offer-facts/offer-facts.ts'
import type { CalendarDate } from '../quantities/time/calendar-date.ts'

/** How an offer answers one requirement. What is not stated is never a pass. */
export const VERDICTS = ['meets', 'exceeds', 'gap', 'not-stated'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A clause by its permanent id. */
export type Citation = { document: DocumentKind; id: string }

/** Clauses of the DPA by their ids. */
export function dpa(...ids: string[]): Citation[] {
  return ids.map((id) => ({ document: 'dpa', id }))
}

/**
 * What an offer states about a requirement, in words, and whether that is enough. `clause` is the clause that says so
 * where it is not the criterion's own, null where no clause does; such a finding passes only with `onPage`: the
 * requirement asked for no more than the vendor's own statement, and the page makes it. `also` are the other clauses that
 * the answer rests on, in the order in which they are read; `list` is the list of sub-processors that it rests on, where that is
 * no longer Annex III as released.
 */
export type Finding = {
  verdict: Verdict
  stated: string
  clause?: Citation | null
  also?: Citation[]
  list?: ListOfDay | undefined
  onPage?: boolean
}

/** The list of sub-processors of a day, which notices have made another than Annex III of the version. */
export type ListOfDay = {
  day: CalendarDate
  /** "By the list on 2 March 2030, changed since Annex III by the notice of 18 November 2026". */
  inWords: string
  /** Address of the list of that day. */
  href: string
  /** The notices that changed it, oldest first. */
  notices: { id: string; href: string; inWords: string }[]
}

/** What an offer is judged by: its figures, with the sub-processors of the day that the question is about. */
export type JudgedFacts = OfferFacts & { listOfDay?: ListOfDay }

/** How a reader states what is wanted. */
export type Field =
  | { kind: 'text'; example: string; unit: string | null }
  | { kind: 'yes' }
  | { kind: 'choice'; options: { value: string; label: string }[] }
  | { kind: 'choices'; options: { value: string; label: string }[] }

export const GROUPS = [
  'Availability',
  'Support',
  'Credits and termination',
  'Region and data',
  'Changes and reports',
  'Certifications',
  'Access and encryption',
  'API and webhooks',
] as const
export type Group = (typeof GROUPS)[number]

/** One thing that a buyer can require, the clause that answers it, and how an offer is judged by it. */
export type Criterion = {
  /** Also the name of its parameter in an address. */
  id: string
  group: Group
  label: string
  help: string
  field: Field
  clause: Citation
  /** What a value must be, to follow "Enter" or, where there is a choice, "Choose". */
  takes: string
  /** The value in its one canonical form, or null when it cannot be used. */
  read: (text: string) => string | null
  /** A canonical value as a sentence part: "at least 99.9%". */
  inWords: (wanted: string) => string
  /** Judges an offer by a canonical value. */
  judge: (wanted: string, facts: JudgedFacts) => Finding
}

/** Where a criterion stands on the form, and what it rests on. */
export type Described = Pick<Criterion, 'id' | 'group' | 'label' | 'help' | 'clause'>

/** The verdict of a comparison: negative when the offer is worse than wanted, zero when it is just that. */
export function graded(order: number): Verdict {
  return order < 0 ? 'gap' : order === 0 ? 'meets' : 'exceeds'
}
