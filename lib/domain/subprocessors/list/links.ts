import { subprocessorListPath } from '../../addresses.ts'
import type { CalendarDate } from '../../quantities/time/calendar-date.ts'
import type { ListSelection } from '../selection.ts'
import { type ListQuestion, parametersOf } from './question.ts'

type NamedLink = { label: string; href: string }

/** The address of the page that answers a question. */
export function questionPath(question: ListQuestion, today: CalendarDate): string {
  return subprocessorListPath(parametersOf(question, today))
}

/** Where the notices of a selection can be followed. */
export function followedOf({ tier, region }: ListSelection): NamedLink[] {
  const behind = queryOf({ tier: tier ?? '', region: region ?? '' })
  return [
    { label: 'Calendar of deadlines', href: `/subprocessors/calendar.ics${behind}` },
    { label: 'Atom', href: `/subprocessors/feed.atom${behind}` },
    { label: 'JSON Feed', href: `/subprocessors/feed.json${behind}` },
    { label: 'RSS', href: `/subprocessors/feed.rss${behind}` },
  ]
}

/** The same question asked of each kind of file. A file has every column that its kind has. */
export function exportsOf(question: ListQuestion, today: CalendarDate): NamedLink[] {
  const behind = queryOf({ ...parametersOf(question, today), columns: '' })
  return [
    {
      label: 'XLSX, with SCC Annex III and a record for Art. 30 GDPR',
      href: `/subprocessors/export.xlsx${behind}`,
    },
    { label: 'CSV', href: `/subprocessors/export.csv${behind}` },
    { label: 'Markdown', href: `/subprocessors/export.md${behind}` },
  ]
}

function queryOf(parameters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== ''))
  return query.size === 0 ? '' : `?${query}`
}
