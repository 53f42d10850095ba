import { SUBSCRIPTIONS_PATH, subprocessorListPath } from '../../addresses.ts'
import type { CalendarDate } from '../../quantities/time/calendar-date.ts'
import type { ListSelection } from '../selection/selection.ts'
import { queryText, selectionQuery } from '../selection/selection-query.ts'
import { LIST_WORDS } from '../words.ts'
import { isFiltering } from './filters.ts'
import { type ListQuestion, parametersOf } from './question.ts'

type NamedLink = { label: string; href: string }

/** The address of the page that answers a question. */
export function questionPath(question: ListQuestion, today: CalendarDate): string {
  return subprocessorListPath(parametersOf(question, today))
}

/** Where the notices of a selection can be followed. */
export function followedOf(selection: ListSelection): NamedLink[] {
  const behind = queryText(selectionQuery(selection))
  return [
    { label: 'E-mail', href: `${SUBSCRIPTIONS_PATH}${behind}` },
    { label: 'Calendar of deadlines', href: `/subprocessors/calendar.ics${behind}` },
    { label: 'Atom', href: `/subprocessors/feed.atom${behind}` },
    { label: 'JSON Feed', href: `/subprocessors/feed.json${behind}` },
    { label: 'RSS', href: `/subprocessors/feed.rss${behind}` },
  ]
}

/** The same question asked of each kind of file. A file has every column that its kind has. */
export function exportsOf(question: ListQuestion, today: CalendarDate): NamedLink[] {
  const behind = queryText({ ...parametersOf(question, today), columns: '' })
  return [
    {
      label: 'XLSX, with SCC Annex III and a record for Art. 30 GDPR',
      href: `/subprocessors/export.xlsx${behind}`,
    },
    { label: 'CSV', href: `/subprocessors/export.csv${behind}` },
    { label: 'JSON', href: `/subprocessors/export.json${behind}` },
    { label: 'Markdown', href: `/subprocessors/export.md${behind}` },
    // An annex is a whole list: what filters the page is left out of its address.
    {
      label: isFiltering(question) ? LIST_WORDS.wholeAnnex : LIST_WORDS.annex,
      href: `/subprocessors/annex.pdf${queryText({ ...selectionQuery(question), on: question.on === today ? '' : question.on })}`,
    },
  ]
}
