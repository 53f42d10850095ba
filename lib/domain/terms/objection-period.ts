import { meantOrOneOf } from '../quantities/closest.ts'
import { counted } from '../quantities/time/duration.ts'
import type { BusinessCalendar } from '../support/business-calendar.ts'
import type { Terms } from './schema.ts'
import type { TermsFault } from './terms-fault.ts'

type Changes = Pick<Terms['changes'], 'noticeDays' | 'objectionPeriod'>

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
export function objectionPeriodInWords({
  calendar,
  zone,
}: NonNullable<Changes['objectionPeriod']>): string {
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
}: Pick<Terms, 'changes' | 'regions'>): BusinessCalendar | null {
  const name = objectionPeriod?.calendar
  if (name === undefined) return null
  const found = regions.find(({ calendar }) => calendar.name === name)
  if (found === undefined) throw new RangeError(`no region has the calendar ${name}`)
  return found.calendar
}

/** A period by business days of a calendar that no region has, or that two regions have with other days. */
export function objectionPeriodFaults({ changes, regions }: Terms): TermsFault[] {
  const name = changes.objectionPeriod?.calendar
  if (name === undefined) return []
  const calendars = regions.map(({ calendar }) => calendar)
  const named = calendars.filter((calendar) => calendar.name === name)
  const fault = (rule: string, message: string): TermsFault[] => [
    { path: ['changes', 'objectionPeriod', 'calendar'], rule: `changes.${rule}`, message },
  ]
  if (named.length === 0)
    return fault(
      'unknown-calendar',
      `no region has a calendar ${name}. ${meantOrOneOf(
        name,
        calendars.map((calendar) => ({ id: calendar.name })),
      )}`,
    )
  const days = new Set(
    named.map((calendar) =>
      JSON.stringify([calendar.days.toSorted(), calendar.holidays.map(({ date }) => date).toSorted()]),
    ),
  )
  return days.size === 1
    ? []
    : fault(
        'ambiguous-calendar',
        `regions have different calendars of the name ${name}. Give each a name of its own.`,
      )
}
