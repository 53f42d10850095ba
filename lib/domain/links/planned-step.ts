import type { CalendarDate } from '../quantities/time/calendar-date.ts'

/** Whose a step is: the prospect's, or the vendor's. */
export const STEP_OWNERS = ['customer', 'vendor'] as const

export type StepOwner = (typeof STEP_OWNERS)[number]

/** A step until signature that whoever prepares a link adds to those that every link has. */
export type PlannedStep = {
  whose: StepOwner
  /** By which day; null where none is stated. */
  day: CalendarDate | null
  /** "Legal reviews the DPA". */
  what: string
}

/** So many steps may be added to a link. */
export const MOST_STEPS = 6

/** The longest step, in characters. */
export const LONGEST_STEP = 200
