import { counted } from '../../../quantities/time/duration.ts'
import type { BusinessCalendar } from '../../../support/business-calendar.ts'

/** How terms count the days in which customers may object; absent: calendar days in UTC. */
type Period = { unit: 'calendar' | 'business'; calendar?: string | undefined; zone: string }
type Changes = { noticeDays: { subprocessors: number }; objectionPeriod?: Period | undefined }

/** What of terms says how long a notice gives: its days, and the calendars of the regions that may count them. */
export type ObjectionTerms = {
  version: string
  changes: Changes
  regions: readonly { calendar: BusinessCalendar }[]
}

/** The zone of periods of which the terms name none. */
export const UTC = 'UTC'

/** "30 days", "20 business days": the notice of a change of sub-processors, in which customers may object. */
export function subprocessorNoticeInWords({ noticeDays, objectionPeriod }: Changes): string {
  return counted(noticeDays.subprocessors, objectionUnit(objectionPeriod))
}

/** "day", or "business day". */
export function objectionUnit(period: Changes['objectionPeriod']): 'day' | 'business day' {
  return period?.unit === 'business' ? 'business day' : 'day'
}

/** "calendar days in Europe/Berlin", "business days of the calendar Frankfurt, in Europe/Berlin". */
export function objectionPeriodInWords({ calendar, zone }: Period): string {
  return calendar === undefined
    ? `calendar days in ${zone}`
    : `business days of the calendar ${calendar}, in ${zone}`
}

/**
 * The calendar whose business days a period counts; null where every day counts.
 * @throws RangeError where no region has it, which `objectionPeriodFaults` finds
 */
export function objectionCalendar({
  changes: { objectionPeriod },
  regions,
}: Omit<ObjectionTerms, 'version'>): BusinessCalendar | null {
  const name = objectionPeriod?.calendar
  if (name === undefined) return null
  const found = regions.find(({ calendar }) => calendar.name === name)
  if (found === undefined) throw new RangeError(`no region has the calendar ${name}`)
  return found.calendar
}
