import { countryName } from './country-name.ts'
import { WITH_ARTICLE } from './country-names.ts'

/** "Frankfurt, Germany"; a city state is named once: "Singapore". */
export function placeInCountry(place: string, country: string): string {
  return place === country ? country : `${place}, ${country}`
}

/** "the United States", "Germany": the name of a country within a sentence. */
export function countryInSentence(country: string): string {
  return WITH_ARTICLE.has(country) ? `the ${country}` : country
}

/** "United States (place not stated)". */
export function placeNotStatedIn(country: string): string {
  return `${country} (place not stated)`
}

/** A place in a country, told by its code (ISO 3166-1). */
type Place = { place: string; country: string }

/** "Frankfurt, Germany" and so on; or the one line "none" or "not stated". Never empty. */
export function placesInWords(places: readonly Place[] | 'none' | 'not stated'): string[] {
  if (typeof places === 'string') return [places]
  return places.map(({ place, country }) => {
    const name = countryName(country)
    return place === 'not stated' ? placeNotStatedIn(name) : placeInCountry(place, name)
  })
}
