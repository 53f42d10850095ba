import type { Terms } from './schema.ts'
import type { TermsFault } from './terms-fault.ts'

/** A calendar knows each day once, and would pass over the second name of one. */
export function holidayFaults({ regions }: Terms): TermsFault[] {
  return regions.flatMap(({ calendar: { holidays } }, index) =>
    holidays.flatMap(({ date, name }, at): TermsFault[] => {
      const first = holidays.findIndex((other) => other.date === date)
      if (first === at) return []
      const path = ['regions', index, 'calendar', 'holidays']
      return [
        {
          path: [...path, at],
          rule: 'calendar.duplicate-holiday',
          message: `the holiday ${date} (${name}) is listed already. Keep one entry for each day.`,
          first: [...path, first],
        },
      ]
    }),
  )
}
