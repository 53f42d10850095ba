import type { CalendarDate } from '../../quantities/time/calendar-date.ts'
import type { Subprocessor } from '../schema.ts'

/** The first day on which a company was on the list, of all its regions. */
export function firstDayOf({ addedOn, regions }: Subprocessor): CalendarDate {
  return regions.map((region) => region.addedOn ?? addedOn).toSorted()[0] ?? addedOn
}
