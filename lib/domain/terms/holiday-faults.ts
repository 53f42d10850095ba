import type { Terms } from './schema.ts'
import type { TermsFault } from './terms-fault.ts'

type Holiday = Terms['regions'][number]['calendar']['holidays'][number]

/** The most years from one holiday to the next. In a list of public holidays each year has some. */
const MOST_YEARS_APART = 2

/** Days that a calendar lists twice, of which it would pass over the second name, and years that can only be misspelt. */
export function holidayFaults({ regions }: Terms): TermsFault[] {
  return regions.flatMap(({ calendar: { holidays } }, index) => {
    const path = ['regions', index, 'calendar', 'holidays']
    return [...listedTwice(holidays, path), ...farFromTheOthers(holidays, path)]
  })
}

function listedTwice(holidays: readonly Holiday[], path: (string | number)[]): TermsFault[] {
  return holidays.flatMap(({ date, name }, at): TermsFault[] => {
    const first = holidays.findIndex((other) => other.date === date)
    if (first === at) return []
    return [
      {
        path: [...path, at],
        rule: 'calendar.duplicate-holiday',
        message: `the holiday ${date} (${name}) is listed already. Keep one entry for each day.`,
        first: [...path, first],
      },
    ]
  })
}

/** One such year, 2207 for 2027, and the calendar would seem to know the holidays of two centuries. */
function farFromTheOthers(holidays: readonly Holiday[], path: (string | number)[]): TermsFault[] {
  const inOrder = holidays
    .map((holiday, at) => ({ ...holiday, at }))
    .toSorted((a, b) => a.date.localeCompare(b.date))
  return inOrder.flatMap((next, index): TermsFault[] => {
    const before = inOrder[index - 1]
    if (before === undefined || yearOf(next) - yearOf(before) <= MOST_YEARS_APART) return []
    // The few are wrong, not the many.
    const { at } = inOrder.length - index <= index ? next : before
    return [
      {
        path: [...path, at],
        rule: 'calendar.distant-holiday',
        message: `no holiday is listed between ${before.date} (${before.name}) and ${next.date} (${next.name}). Correct the year, or list those of the years between.`,
      },
    ]
  })
}

function yearOf({ date }: Holiday): number {
  return Number(date.slice(0, 4))
}
