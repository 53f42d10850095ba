import type { OfferFacts } from '../offer-facts/offer-facts.ts'
import { processing } from '../subprocessors/processing/processing.ts'

/** Whose law the systems of an offer are under (Article 28 Data Act), and what that statement leaves out. */
export type Jurisdiction = {
  /** Countries in which data are stored. */
  countries: string[]
  /** Sub-processors that process data without storing them, at places that are not stated, apart from places of access in Annex III. */
  placesNotStated: string[]
  /** Sub-processors that store data in a country that is not stated. */
  storageNotStated: string[]
  /** Other countries in which sub-processors have their seat, so that authorities there may make demands. */
  otherSeats: string[]
}

/** The jurisdiction over an offer's systems, with the sub-processors that it cannot place. */
export function jurisdictionOf({
  region,
  subprocessors,
}: Pick<OfferFacts, 'region' | 'subprocessors'>): Jurisdiction {
  const theirs = processing(subprocessors)
  const countries = [
    ...new Set([...region.dataLocations.map(({ country }) => country), ...region.subprocessorCountries]),
  ]
  return {
    countries,
    placesNotStated: theirs
      .filter(({ storage, group }) => storage[0] === 'none' && !group)
      .map(({ name }) => name),
    storageNotStated: theirs.filter(({ storage }) => storage[0] === 'not stated').map(({ name }) => name),
    otherSeats: [...new Set(theirs.map(({ seat }) => seat))]
      .filter((seat) => !countries.includes(seat))
      .sort(),
  }
}
