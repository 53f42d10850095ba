import { countryName } from '../../places/country-name.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import { mechanismInWords } from '../processing/mechanism.ts'
import type { SelectedSubprocessor } from '../selection/selection.ts'
import { isFiltering, type ListFilters, NOT_STATED, NOWHERE, type PlaceFilter } from './filters.ts'

/** What is left of a list by what a reader looks for in it. */
export type Narrowed = { matching: number; total: number; by: string }

/**
 * By what a list is narrowed, and to how much of it; null where it is whole. Counted are sub-processors, as on the page: providers for
 * billing contacts stand beside them.
 */
export function narrowedBy(
  filters: ListFilters,
  matching: readonly SelectedSubprocessor[],
  selected: readonly SelectedSubprocessor[],
): Narrowed | null {
  if (!isFiltering(filters)) return null
  const count = (list: readonly SelectedSubprocessor[]) =>
    list.filter(({ record }) => record.controllerData === undefined).length
  return { matching: count(matching), total: count(selected), by: enumerated(filtersInWords(filters)) }
}

/** "only 2 of 11 sub-processors: EEA only and a search for “e-mails”". */
export function narrowedInWords({ matching, total, by }: Narrowed): string {
  return `only ${matching} of ${total} sub-processors: ${by}`
}

function filtersInWords(filters: ListFilters): string[] {
  const { q, purpose, data, storage, access, mechanism, outsideEea } = filters
  return [
    ...(outsideEea === 'yes' ? ['stored or reached outside the EEA, or not stated'] : []),
    ...(outsideEea === 'no' ? ['EEA only'] : []),
    ...(storage === null ? [] : [`stored in: ${placeInWords(storage)}`]),
    ...(access === null ? [] : [`access from: ${placeInWords(access)}`]),
    ...(mechanism === null ? [] : [`transfer: ${mechanismInWords(mechanism)}`]),
    ...(purpose === null ? [] : [`purpose: ${purpose}`]),
    ...(data === null ? [] : [`personal data: ${data}`]),
    ...(q.trim() === '' ? [] : [`a search for “${q.trim()}”`]),
  ]
}

function placeInWords(place: PlaceFilter): string {
  if (place === NOWHERE) return 'nothing is stored'
  return place === NOT_STATED ? 'not stated' : countryName(place)
}
