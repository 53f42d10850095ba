import { NOT_STATED } from '../places/not-stated.ts'
import { type CalendarDate, dateInWords } from '../quantities/time/calendar-date.ts'
import type { Subprocessor } from './schema.ts'

/** The first day on which a company was on a list, or "not stated", which sorts behind every day. */
export type FirstDay = CalendarDate | typeof NOT_STATED

/** The first day on which a company was on the list, of all its regions; not stated as soon as that of one is not. */
export function firstDayOf({ addedOn, regions }: Subprocessor): FirstDay {
  const days = regions.map((region) => region.addedOn ?? addedOn)
  return days.includes(NOT_STATED) ? NOT_STATED : (days.toSorted()[0] ?? addedOn)
}

/** "1 February 2023", or "not stated". */
export function firstDayInWords(day: FirstDay): string {
  return day === NOT_STATED ? day : dateInWords(day)
}
