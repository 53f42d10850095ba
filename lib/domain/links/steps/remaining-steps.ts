import { type CalendarDate, dateInWords } from '../../quantities/time/calendar-date.ts'
import type { LinkTerms } from '../link.ts'
import type { PlannedStep } from '../planned-step.ts'
import { lastDayOf } from '../reading/valid-until.ts'
import { STEP_WORDS } from './words.ts'

/** A step as the page shows it. */
export type ShownStep = {
  /** "You", or what the vendor is called. */
  who: string
  /** "by 28 December 2026"; null where no day is stated. */
  when: string | null
  what: string
  /** Where on the page it is done; null where it is not. */
  href: string | null
}

/** What the page of a link offers, on which its steps depend. `option`: the letter of the first one; null where none is shown. */
export type OnPage = { vendor: string; option: string | null; hasDocuments: boolean; hasSubscribing: boolean }

type Dated = { day: CalendarDate | null; step: ShownStep }

/**
 * What remains to be done until a link's offer is signed: what can be done at any time, then what has a day, in the order of
 * the days. The signed copy is due while the offer stands.
 */
export function remainingSteps(
  { expiresAt, begins, steps }: Pick<LinkTerms, 'expiresAt' | 'begins' | 'steps'>,
  { vendor, option, hasDocuments, hasSubscribing }: OnPage,
): ShownStep[] {
  const you = (what: string, href: string | null): Dated => undated({ who: STEP_WORDS.you, what, href })
  const anchor = option === null ? null : `#option-${option.toLowerCase()}`
  const lastDay = lastDayOf(expiresAt)
  const all: Dated[] = [
    hasDocuments ? you(STEP_WORDS.read, anchor) : you(STEP_WORDS.choose, '#question'),
    you(STEP_WORDS.ask, '#question'),
    undated({ who: vendor, what: STEP_WORDS.answer, href: null }),
    ...(hasSubscribing ? [you(STEP_WORDS.subscribe, anchor)] : []),
    ...steps.map((step) => planned(step, vendor)),
    dated(lastDay, { who: STEP_WORDS.you, what: STEP_WORDS.sign, href: null }),
    ...(begins === null ? [] : [beginning(begins)]),
  ]
  // Sorting keeps the order of those that have the same day, or none.
  return all.toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? '')).map(({ step }) => step)
}

function planned({ whose, day, what }: PlannedStep, vendor: string): Dated {
  const step = { who: whose === 'customer' ? STEP_WORDS.you : vendor, what, href: null }
  return day === null ? undated(step) : dated(day, step)
}

function undated(step: Omit<ShownStep, 'when'>): Dated {
  return { day: null, step: { ...step, when: null } }
}

function dated(day: CalendarDate, step: Omit<ShownStep, 'when'>): Dated {
  return { day, step: { ...step, when: STEP_WORDS.by(dateInWords(day)) } }
}

function beginning(day: CalendarDate): Dated {
  const when = STEP_WORDS.on(dateInWords(day))
  return { day, step: { who: STEP_WORDS.both, when, what: STEP_WORDS.begins, href: null } }
}
