import type { CalendarDate } from '../../quantities/time/calendar-date.ts'
import type { ListSelection } from '../selection.ts'
import { areUsual, type ListColumnId } from './columns.ts'
import type { ListFilters } from './filters.ts'
import type { ListSort } from './sorting.ts'

/** What a reader asks of the list: whose it is, on which day, what to look for in it, and how to show it. */
export type ListQuestion = ListSelection &
  ListFilters & { on: CalendarDate; sort: ListSort; columns: readonly ListColumnId[] }

/** What addresses of the list can hold, in the order in which they hold it. */
export const LIST_PARAMETERS = [
  'tier',
  'region',
  'on',
  'q',
  'data',
  'storage',
  'access',
  'mechanism',
  'outside-eea',
  'sort',
  'columns',
] as const
export type ListParameter = (typeof LIST_PARAMETERS)[number]

/** A question as the parameters of an address; what is as it would be without it is empty. */
export function parametersOf(question: ListQuestion, today: CalendarDate): Record<ListParameter, string> {
  const { tier, region, on, q, data, storage, access, mechanism, outsideEea, sort, columns } = question
  return {
    tier: tier ?? '',
    region: region ?? '',
    on: on === today ? '' : on,
    q,
    data: data ?? '',
    storage: storage ?? '',
    access: access ?? '',
    mechanism: mechanism ?? '',
    'outside-eea': outsideEea ?? '',
    sort: sort === 'name' ? '' : sort,
    columns: areUsual(columns) ? '' : columns.join(),
  }
}
