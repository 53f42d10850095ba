import { countryName } from '../../places/country-name.ts'
import { firstDayOf } from '../ledger/first-day.ts'
import type { SelectedSubprocessor } from '../selection.ts'

/** In what order a list can be shown, as addresses say it. */
export const LIST_SORTS = ['name', 'newest', 'oldest', 'seat', 'mechanism'] as const
export type ListSort = (typeof LIST_SORTS)[number]

/** A list in another order; within it, and for `name`, it stays as it is: by name. */
export function sorted(list: readonly SelectedSubprocessor[], sort: ListSort): SelectedSubprocessor[] {
  switch (sort) {
    case 'name':
      return [...list]
    case 'newest':
      return by(list, ({ record }) => firstDayOf(record))
        .toSorted(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0))
        .map(second)
    case 'oldest':
      return ascending(list, ({ record }) => firstDayOf(record))
    case 'seat':
      return ascending(list, ({ record }) => countryName(record.seat))
    case 'mechanism':
      return ascending(list, ({ entries }) => entries[0]?.mechanism ?? '')
  }
}

type Keyed = [key: string, one: SelectedSubprocessor]

function by(list: readonly SelectedSubprocessor[], key: (one: SelectedSubprocessor) => string): Keyed[] {
  return list.map((one): Keyed => [key(one), one])
}

function ascending(
  list: readonly SelectedSubprocessor[],
  key: (one: SelectedSubprocessor) => string,
): SelectedSubprocessor[] {
  return by(list, key)
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(second)
}

function second([, one]: Keyed): SelectedSubprocessor {
  return one
}
