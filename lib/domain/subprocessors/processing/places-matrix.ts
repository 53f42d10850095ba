import type { SelectedSubprocessor } from '../selection/selection.ts'

/** What happens in a country: data are stored there, reached from there, or both; null for neither. */
export type PlaceUse = 'stored' | 'reached' | 'both' | null

/**
 * Countries, and what happens in them: a row for each thing that a company does. A place that is not stated has a column of its
 * own, the last.
 */
export type PlacesMatrix = {
  countries: string[]
  rows: { id: string; name: string; purpose: string; uses: PlaceUse[] }[]
}

/** The column of what is not stated. */
const NOT_STATED = 'not stated'

/** The places of a list as a matrix; countries by name. */
export function placesMatrix(selected: readonly SelectedSubprocessor[]): PlacesMatrix {
  const used = selected.flatMap(({ record, entries }) =>
    [...Map.groupBy(entries, ({ purpose }) => purpose)].map(([purpose, same]) => ({
      row: { id: record.id, name: record.name, purpose },
      stored: new Set(
        same.flatMap(({ storage, storageCountries }) => countriesOf(storage, storageCountries)),
      ),
      reached: new Set(same.flatMap(({ access, accessCountries }) => countriesOf(access, accessCountries))),
    })),
  )
  const all = new Set(used.flatMap(({ stored, reached }) => [...stored, ...reached]))
  const named = [...all].filter((country) => country !== NOT_STATED)
  const countries = [
    ...named.toSorted((a, b) => a.localeCompare(b, 'en')),
    ...(all.has(NOT_STATED) ? [NOT_STATED] : []),
  ]
  return {
    countries,
    rows: used.map(({ row, stored, reached }) => ({
      ...row,
      uses: countries.map((country) => useOf(stored.has(country), reached.has(country))),
    })),
  }
}

function countriesOf(lines: readonly string[], countries: readonly string[]): readonly string[] {
  return lines.includes(NOT_STATED) ? [NOT_STATED] : countries
}

function useOf(isStored: boolean, isReached: boolean): PlaceUse {
  if (isStored) return isReached ? 'both' : 'stored'
  return isReached ? 'reached' : null
}
