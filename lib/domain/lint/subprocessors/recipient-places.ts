import { countryName } from '../../places/country-name.ts'
import { countryInSentence } from '../../places/place-in-words.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import type { Subprocessor, SubprocessorRegion } from '../../subprocessors/schema.ts'

/** A country in which a sub-processor has its seat, stores data or has access to them. */
export type RecipientPlace = { country: string; what: 'seat' | 'storage' | 'access' }

/** Where the data of a region are with a sub-processor: its seat, and each country of storage and of access. */
export function recipientPlaces(
  { seat }: Pick<Subprocessor, 'seat'>,
  { storage, access }: SubprocessorRegion,
): RecipientPlace[] {
  const countries = (places: typeof storage) =>
    typeof places === 'string' ? [] : [...new Set(places.map(({ country }) => country))]
  return [
    { country: seat, what: 'seat' },
    ...countries(storage).map((country) => ({ country, what: 'storage' }) as const),
    ...countries(access).map((country) => ({ country, what: 'access' }) as const),
  ]
}

/** "the Philippines (access) and Australia (storage and access)". */
export function placesWithUse(places: readonly RecipientPlace[]): string {
  const countries = [...new Set(places.map(({ country }) => country))]
  return enumerated(
    countries.map((country) => {
      const uses = places.filter((place) => place.country === country).map(({ what }) => what)
      return `${countryInSentence(countryName(country))} (${enumerated(uses)})`
    }),
  )
}

/** That a mechanism is none for a country, names none. */
const DENIED = /\bno (?:adequacy|decision|mechanism|Standard|SCC)|\bnot (?:covered|adequate|under)/i

const MECHANISM =
  /adequa|Standard Contractual Clauses|\bSCCs?\b|module (?:3|three)|Addendum|\bIDTA\b|Binding Corporate Rules|\bBCRs?\b|Data Privacy Framework|\bDPF\b|Article 49/i

/**
 * Whether a note names a mechanism for a country in one sentence, as the DPA lets Annex III do for a single place
 * (transfers.onward): "Access from Canada is under the adequacy decision for that country."
 */
export function isNamedFor(country: string, note: string | undefined): boolean {
  const name = countryName(country)
  return sentencesOf(note ?? '').some(
    (sentence) => sentence.includes(name) && MECHANISM.test(sentence) && !DENIED.test(sentence),
  )
}

/** The sentences of a note, and what a semicolon parts. */
export function sentencesOf(note: string): string[] {
  return note.split(/(?<=[.;])\s/)
}
