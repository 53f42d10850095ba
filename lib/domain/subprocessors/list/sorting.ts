import { countryName } from '../../places/country-name.ts'
import { NOT_STATED } from '../../places/not-stated.ts'
import { firstDayIn, type SelectedSubprocessor } from '../selection/selection.ts'

/** In what order a list can be shown, as addresses say it. */
export const LIST_SORTS = ['name', 'newest', 'oldest', 'seat', 'mechanism'] as const
export type ListSort = (typeof LIST_SORTS)[number]

/** A list in another order; within it, and for `name`, it stays as it is: by name. */
export function sorted(list: readonly SelectedSubprocessor[], sort: ListSort): SelectedSubprocessor[] {
  switch (sort) {
    case 'name':
      return [...list]
    case 'newest':
      return byDay(list, -1)
    case 'oldest':
      return byDay(list, 1)
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

/** By the first day on the list, earliest first or, with -1, latest first; not stated comes last either way. */
function byDay(list: readonly SelectedSubprocessor[], direction: 1 | -1): SelectedSubprocessor[] {
  return by(list, firstDayIn)
    .toSorted(([a], [b]) => {
      if (a === b) return 0
      if (a === NOT_STATED || b === NOT_STATED) return a === NOT_STATED ? 1 : -1
      return a < b ? -direction : direction
    })
    .map(second)
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
