import { durationInWords, MINUTE } from '../../quantities/time/duration.ts'

/** Why there is no report of a period, and what to ask for. */
export const PERIOD_FAULTS = {
  both: 'Choose a month, or a first and a last day.',
  month: 'Enter a month, for example 2026-11.',
  days: 'Enter a first and a last day, for example 2026-11-01 and 2026-11-30.',
  order: 'Enter a last day that is not before the first one.',
  long: 'Enter days that are at most a year apart.',
} as const

/** How long it took until a link was opened: "1 d 4 h 12 min", whole minutes. */
export function waitInWords(milliseconds: number | null): string {
  if (milliseconds === null) return '–'
  const minutes = Math.floor(milliseconds / MINUTE)
  return minutes === 0 ? 'under a minute' : durationInWords(minutes * MINUTE)
}
