import type { Standing } from '#lib/domain/release/standing.ts'
import type { StandingVersion } from '#lib/domain/release/view.ts'
import type { Criterion } from './criterion.ts'
import type { JudgedOffer } from './judged-offer.ts'
import type { Question } from './question.ts'

/** The version that pages show, what can be required of it, what was, and how every offer answers that. */
export type Qualification = {
  version: string
  /** Where it stands now. */
  standing: Standing
  /** When it begins, RFC 3339. */
  effectiveAt: string
  /** The version with where it stands, if the address chooses it; else null. */
  chosen: StandingVersion | null
  /** When it begins, in words, while it is only announced and not chosen; else null. */
  announcedFor: string | null
  /** When the next version begins, in words; null while none is announced. */
  next: string | null
  criteria: Criterion[]
  question: Question
  /** Every tier × region; empty where nothing is required or a value cannot be used. */
  offers: JudgedOffer[]
}
