import type { OfferFacts } from '../offer-facts/offer-facts.ts'
import { processing } from '../subprocessors/processing.ts'

/** A country in which only sub-processors store data, with their names. */
export type StorageCountry = { country: string; names: string[] }

/**
 * Where an offer's sub-processors store customer personal data outside the countries in which the vendor itself does,
 * and whose place is not stated.
 */
export function storageElsewhere({ region, subprocessors }: Pick<OfferFacts, 'region' | 'subprocessors'>): {
  countries: StorageCountry[]
  notStated: string[]
} {
  const own = region.dataLocations.map(({ country }) => country)
  const theirs = processing(subprocessors)
  const countries = new Map<string, string[]>()
  for (const { name, storageCountries } of theirs)
    for (const country of storageCountries.filter((candidate) => !own.includes(candidate)))
      countries.set(country, [...(countries.get(country) ?? []), name])
  return {
    countries: [...countries].map(([country, names]) => ({ country, names })),
    notStated: theirs.filter(({ storage }) => storage[0] === 'not stated').map(({ name }) => name),
  }
}
