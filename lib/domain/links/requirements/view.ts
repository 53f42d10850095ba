import type { Criterion } from '../../qualification/criterion.ts'
import type { JudgedOffer } from '../../qualification/judged-offer.ts'
import type { Question } from '../../qualification/question.ts'
import type { TailoredPageFacts } from '../page/facts.ts'
import type { TailoredView } from '../view.ts'

/** An option judged by what is required. */
export type JudgedOption = {
  /** "A". */
  name: string
  /** "A · Enterprise, European Union", as its column is called. */
  heading: string
  judged: JudgedOffer
}

/** The form of what a customer requires, and how the options of their link answer it. */
export type LinkRequirements = {
  kind: 'page'
  token: string
  legalName: string
  view: TailoredView
  criteria: Criterion[]
  question: Question
  /** Every option of the version; empty where nothing is required or a value cannot be used. */
  options: JudgedOption[]
  /** The address with nothing in it that need not be there; null where it is so already, or there is no answer. */
  shorter: string | null
}

/** What stands where a customer states what they require. `locked`: the code of the link is asked for first, on its page. */
export type LinkRequirementsFacts =
  | LinkRequirements
  | { kind: 'locked' }
  | Extract<TailoredPageFacts, { kind: 'unreachable' }>
