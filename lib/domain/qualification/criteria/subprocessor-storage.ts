import type { OfferFacts } from '../../offer-facts.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import type { Finding } from '../criterion.ts'

/** Wanted: sub-processors store data nowhere but where the vendor itself does. */
export const OWN_COUNTRIES = 'vendor-countries'

/**
 * Whether the sub-processors of an offer store customer personal data only in the wanted country. One that stores it
 * elsewhere is a gap; otherwise one whose place is not stated makes the answer not stated.
 */
export function judgeSubprocessorStorage(
  wanted: string,
  { region, subprocessors }: Pick<OfferFacts, 'region' | 'subprocessors'>,
): Finding {
  const processing = subprocessors.filter(({ controllerData }) => controllerData === null)
  const allowed = wanted === OWN_COUNTRIES ? region.dataLocations.map(({ country }) => country) : [wanted]
  const countries = [...new Set(processing.flatMap(({ storageCountries }) => storageCountries))].sort()
  const unstated = processing.filter(({ storage }) => storage.includes('not stated')).map(({ name }) => name)
  const places = countries.length === 0 ? 'no country' : enumerated(countries)
  const stated = unstated.length === 0 ? places : `${places}; not stated for ${enumerated(unstated)}`
  if (countries.some((country) => !allowed.includes(country))) return { verdict: 'gap', stated }
  return { verdict: unstated.length === 0 ? 'meets' : 'not-stated', stated }
}
