import type { OfferFacts } from '../offer-facts/offer-facts.ts'
import { countryInSentence, placeInCountry, placeNotStatedIn } from '../places/place-in-words.ts'
import { enumerated } from '../quantities/enumeration.ts'
import { processing } from '../subprocessors/processing/processing.ts'

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

/**
 * Where sub-processors store customer personal data within the vendor's countries of storage but not at its places, in
 * words: "at other places in the United States, some of them not stated". Null where they do not.
 */
export function placesBeside({
  region: { dataLocations },
  subprocessors,
}: Pick<OfferFacts, 'region' | 'subprocessors'>): string | null {
  const own = dataLocations.map(({ place, country }) => placeInCountry(place, country))
  const lines = new Set(processing(subprocessors).flatMap(({ storage }) => storage))
  const found = [...new Set(dataLocations.map(({ country }) => country))]
    .map((country) => {
      const unstated = lines.has(placeNotStatedIn(country))
      const others = [...lines].filter((line) => line.endsWith(`, ${country}`) && !own.includes(line))
      return { country: countryInSentence(country), unstated, isKnown: others.length > 0 }
    })
    .filter(({ unstated, isKnown }) => unstated || isKnown)
  if (found.length === 0) return null
  const countries = enumerated(found.map(({ country }) => country))
  if (found.every(({ unstated }) => !unstated)) return `at other places in ${countries}`
  return found.some(({ isKnown }) => isKnown)
    ? `at other places in ${countries}, some of them not stated`
    : `at places in ${countries} that are not stated`
}
