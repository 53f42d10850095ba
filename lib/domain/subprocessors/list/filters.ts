import { countryName } from '../../places/country-name.ts'
import { mechanismInWords, type TransferMechanism } from '../processing/mechanism.ts'
import { hitIn } from '../search.ts'
import { reachesOutsideEea, type SelectedSubprocessor } from '../selection/selection.ts'

/** A country by its code (ISO 3166-1), or what stands in place of one: nothing is stored, or it is not stated. */
export type PlaceFilter = string

/** What is stored nowhere, and what is not stated, in addresses. */
export const NOWHERE = 'none'
export const NOT_STATED = 'not-stated'

/** What a reader looks for in a list; null, and an empty term, for everything. */
export type ListFilters = {
  q: string
  /** What a company does, in the words of one of its engagements. */
  purpose: string | null
  /** A category of personal data, as records name it. */
  data: string | null
  storage: PlaceFilter | null
  access: PlaceFilter | null
  mechanism: TransferMechanism | null
  /** yes: stored or reached outside the EEA, or perhaps; no: certainly not. */
  outsideEea: 'yes' | 'no' | null
}

/** Whether anything is looked for. */
export function isFiltering({
  q,
  purpose,
  data,
  storage,
  access,
  mechanism,
  outsideEea,
}: ListFilters): boolean {
  return (
    q.trim() !== '' ||
    [purpose, data, storage, access, mechanism, outsideEea].some((filter) => filter !== null)
  )
}

/** Whether a company is what a reader looks for; what is asked of places holds in one of its regions in the selection. */
export function isWanted(one: SelectedSubprocessor, filters: ListFilters): boolean {
  const { q, purpose, data, storage, access, mechanism, outsideEea } = filters
  const { entries } = one
  return (
    (purpose === null || entries.some((entry) => entry.purpose === purpose)) &&
    (data === null || entries.some(({ dataCategories }) => dataCategories.includes(data))) &&
    (storage === null || entries.some((entry) => isIn(storage, entry.storage, entry.storageCountries))) &&
    (access === null || entries.some((entry) => isIn(access, entry.access, entry.accessCountries))) &&
    (mechanism === null || entries.some((entry) => entry.mechanism === mechanismInWords(mechanism))) &&
    (outsideEea === null || reachesOutsideEea(one) === (outsideEea === 'yes')) &&
    (q.trim() === '' || hitIn(one, q) !== null)
  )
}

function isIn(filter: PlaceFilter, lines: readonly string[], countries: readonly string[]): boolean {
  if (filter === NOT_STATED) return lines.includes('not stated')
  if (filter === NOWHERE) return lines.includes('none')
  return countries.includes(countryName(filter))
}
