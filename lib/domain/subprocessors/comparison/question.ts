import { type CalendarDate, isCalendarDate } from '../../quantities/time/calendar-date.ts'
import { listedValues, statedUse } from '../engagements/stated-use.ts'
import { lastYear } from '../list/last-year.ts'
import type { ListSelection } from '../selection/selection.ts'

/** Which days are compared, and for whom. */
export type ComparisonQuestion = ListSelection & { from: CalendarDate; to: CalendarDate }

/** What addresses of the comparison can hold, in the order in which they hold it. */
export const COMPARISON_PARAMETERS = ['tier', 'region', 'services', 'conditions', 'from', 'to'] as const
export type ComparisonParameter = (typeof COMPARISON_PARAMETERS)[number]

/**
 * The question that the parameters of an address ask; what is empty is not asked, and without days it is about the last year. They are taken as they are, and what cannot be
 * a day counts as empty: the server says what to correct before any page shows them.
 */
export function comparisonQuestionOf(
  given: Readonly<Partial<Record<ComparisonParameter, string>>>,
  today: CalendarDate,
): ComparisonQuestion {
  const value = (name: ComparisonParameter) => given[name]?.trim() || null
  const listed = (name: ComparisonParameter) => listedValues([given[name] ?? ''])
  const [from, to] = [value('from'), value('to')]
  const year = lastYear(today)
  return {
    tier: value('tier'),
    region: value('region'),
    ...statedUse(listed('services'), listed('conditions')),
    from: from !== null && isCalendarDate(from) ? from : year.from,
    to: to !== null && isCalendarDate(to) ? to : year.to,
  }
}
