import { listComparisonPath, subprocessorListPath } from '../../addresses.ts'
import { addDays, type CalendarDate } from '../../quantities/time/calendar-date.ts'
import { lastYear } from '../list/last-year.ts'
import { statedForm } from '../list/page.ts'
import type { ListSelection } from '../selection/selection.ts'
import { selectionQuery } from '../selection/selection-query.ts'
import type { ComparedLists, ComparisonForm, ComparisonSpan, ListComparisonFacts } from '../view.ts'
import type { ComparisonBasis } from './data.ts'
import { COMPARISON_WORDS } from './words.ts'

/**
 * The page on what differs between two days.
 * @param given tier, region and days as they stand in the form
 * @param comparison null where something has to be corrected first
 */
export function comparisonPage(
  basis: ComparisonBasis,
  given: ComparisonForm['given'],
  selection: ListSelection,
  comparison: ComparedLists | null,
): Omit<ListComparisonFacts, 'fault'> {
  const named = (list: readonly { id: string; name: string }[] = []) =>
    list.map(({ id, name }) => ({ id, name }))
  return {
    legalName: basis.legalName,
    form: {
      tiers: named(basis.terms?.tiers),
      regions: named(basis.terms?.regions),
      use: statedForm(basis.terms ?? {}, selection),
      given,
    },
    spans: spansOf(basis, selection),
    listHref: subprocessorListPath(selectionQuery(selection)),
    comparison,
  }
}

/** Days that are often compared, for the same selection. */
function spansOf({ today, changes }: ComparisonBasis, selection: ListSelection): ComparisonSpan[] {
  const span = (words: string, from: CalendarDate, to: CalendarDate) => ({
    words,
    from,
    to,
    href: listComparisonPath(from, to, selection),
  })
  const year = lastYear(today)
  return [
    span(COMPARISON_WORDS.lastQuarter, addDays(today, -90), today),
    span(COMPARISON_WORDS.lastYear, year.from, year.to),
    ...(changes !== null && changes.first < today
      ? [span(COMPARISON_WORDS.sinceFirst, changes.first, today)]
      : []),
    ...(changes !== null && changes.last > today
      ? [span(COMPARISON_WORDS.announced, today, changes.last)]
      : []),
  ]
}
