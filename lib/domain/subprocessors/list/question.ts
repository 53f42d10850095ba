import { type CalendarDate, isCalendarDate } from '../../quantities/time/calendar-date.ts'
import { listedValues, statedUse } from '../engagements/stated-use.ts'
import { TRANSFER_MECHANISMS } from '../processing/mechanism.ts'
import type { ListSelection } from '../selection/selection.ts'
import { selectionQuery } from '../selection/selection-query.ts'
import { areUsual, columnsOf, type ListColumnId } from './columns.ts'
import type { ListFilters } from './filters.ts'
import { LIST_SORTS, type ListSort } from './sorting.ts'

/** What a reader asks of the list: whose it is, on which day, what to look for in it, and how to show it. */
export type ListQuestion = ListSelection &
  ListFilters & { on: CalendarDate; sort: ListSort; columns: readonly ListColumnId[] }

/** What addresses of the list can hold, in the order in which they hold it. */
export const LIST_PARAMETERS = [
  'tier',
  'region',
  'services',
  'conditions',
  'on',
  'q',
  'purpose',
  'data',
  'storage',
  'access',
  'mechanism',
  'outside-eea',
  'sort',
  'columns',
] as const
export type ListParameter = (typeof LIST_PARAMETERS)[number]

/** Those of which an address holds one value; of the others it may hold several. */
export const SINGLE_PARAMETERS = LIST_PARAMETERS.filter(
  (name): name is SingleParameter => !['services', 'conditions', 'columns'].includes(name),
)
export type SingleParameter = Exclude<ListParameter, 'services' | 'conditions' | 'columns'>

/** A question as the parameters of an address; what is as it would be without it is empty. */
export function parametersOf(question: ListQuestion, today: CalendarDate): Record<ListParameter, string> {
  const { on, q, purpose, data, storage, access, mechanism, outsideEea, sort, columns } = question
  return {
    ...{ tier: '', region: '', services: '', conditions: '' },
    ...selectionQuery(question),
    on: on === today ? '' : on,
    q,
    purpose: purpose ?? '',
    data: data ?? '',
    storage: storage ?? '',
    access: access ?? '',
    mechanism: mechanism ?? '',
    'outside-eea': outsideEea ?? '',
    sort: sort === 'name' ? '' : sort,
    columns: areUsual(columns) ? '' : columns.join(),
  }
}

/**
 * The question that the parameters of an address ask; what is empty is not asked. They are taken as they are, and what cannot be
 * a day, a mechanism or an order counts as empty: the server says what to correct before any page shows them.
 */
export function questionOf(
  given: Readonly<Partial<Record<ListParameter, string>>>,
  today: CalendarDate,
): ListQuestion {
  const value = (name: ListParameter) => given[name]?.trim() || null
  const listed = (name: ListParameter) => listedValues([given[name] ?? ''])
  const on = value('on')
  const outside = value('outside-eea')
  return {
    tier: value('tier'),
    region: value('region'),
    ...statedUse(listed('services'), listed('conditions')),
    on: on !== null && isCalendarDate(on) ? on : today,
    q: value('q') ?? '',
    purpose: value('purpose'),
    data: value('data'),
    storage: value('storage'),
    access: value('access'),
    mechanism: TRANSFER_MECHANISMS.find((one) => one === value('mechanism')) ?? null,
    outsideEea: outside === 'yes' || outside === 'no' ? outside : null,
    sort: LIST_SORTS.find((one) => one === value('sort')) ?? 'name',
    columns: columnsOf(listed('columns')),
  }
}
