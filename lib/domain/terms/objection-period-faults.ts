import { meantOrOneOf } from '../quantities/closest.ts'
import type { Terms } from './schema.ts'
import type { TermsFault } from './terms-fault.ts'

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
