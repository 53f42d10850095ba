import { countryInSentence, placeInCountry } from '../places/place-in-words.ts'
import { enumerated } from '../quantities/enumeration.ts'
import type { Region } from './schema.ts'

/** What the legal text says of a region: its names, where data lie, who reaches them, and whether that is a transfer. */
export function regionValues({
  id,
  name,
  shortName,
  transfers,
  dataLocations,
  subprocessorCountries,
  staff,
}: Region) {
  const countries = [...dataLocations.map(({ country }) => country), ...subprocessorCountries]
  return {
    id,
    name,
    shortName,
    transfers,
    dataLocations: enumerated(dataLocations.map(({ place, country }) => placeInCountry(place, country))),
    storageCountries: enumerated([...new Set(countries)].map(countryInSentence)),
    staff: staffInWords(staff),
  }
}

/** "Acme Ireland Limited (Ireland) and Acme Cloud, Inc. (United States)". */
export function staffInWords(staff: Region['staff']): string {
  return enumerated(staff.map(({ employer, country }) => `${employer} (${country})`))
}
