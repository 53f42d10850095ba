import { countryName } from '../../places/country-name.ts'
import { COUNTRY_NAMES } from '../../places/country-names.ts'
import { countryInSentence } from '../../places/place-in-words.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import type { Subprocessor, SubprocessorRegion } from '../../subprocessors/schema.ts'
import type { LintFinding } from '../finding.ts'
import { sentencesOf } from './recipient-places.ts'

/** Each name with its code, the longest first: "British Virgin Islands" is not another country's name with more before it. */
const COUNTRIES = Object.entries(COUNTRY_NAMES).toSorted(([, a], [, b]) => b.length - a.length)

/**
 * Sentences of a mechanismNote that place the importer or the stored data elsewhere than seat and storage do, which Annex III
 * prints in the same entry. Only the plain form of either sentence is judged: "The importer is in …", "Data are stored
 * in …", "The importer and the data are in …", with names of countries and nothing else.
 */
export function notePlacesFindings(list: readonly Subprocessor[]): LintFinding[] {
  return list
    .filter(({ controllerData }) => controllerData === undefined)
    .flatMap(({ id, seat, regions }) =>
      regions.flatMap((entry, index) =>
        faultsOf(seat, entry).map(
          ({ message, fix }): LintFinding => ({
            rule: 'subprocessors.note-places',
            place: { in: 'subprocessor', id, path: ['regions', index, 'mechanismNote'] },
            message: `mechanismNote of region ${entry.region} ${message}`,
            fix,
          }),
        ),
      ),
    )
}

const PLAIN = /^(?:the )?(?:(importer)|(importer and the data)|data) (?:is|are)( stored)? in (.+?)[.;]?$/i

function faultsOf(
  seat: string,
  { mechanismNote = '', storage }: SubprocessorRegion,
): { message: string; fix: string }[] {
  return sentencesOf(mechanismNote).flatMap((sentence) => {
    const [, importer, both, isStored, places = ''] = PLAIN.exec(sentence.trim()) ?? []
    const named = countriesIn(places)
    if (named === null) return []
    const ofSeat = importer !== undefined || both !== undefined ? named.filter((code) => code !== seat) : []
    const stored = typeof storage === 'string' ? [] : storage.map(({ country }) => country)
    // What is stored nowhere can still be somewhere, while it is processed.
    const isOfStorage = importer === undefined && (isStored !== undefined || storage !== 'none')
    const ofData = isOfStorage ? named.filter((code) => !stored.includes(code)) : []
    return [
      ...(ofSeat.length === 0
        ? []
        : [
            {
              message: `says that the importer is in ${inWords(ofSeat)}, but seat is ${seat}`,
              fix: 'Write the country of the seat in both.',
            },
          ]),
      ...(ofData.length === 0
        ? []
        : [
            {
              message: `says that data are stored in ${inWords(ofData)}, but storage is ${typeof storage === 'string' ? storage : [...new Set(stored)].join(', ')}`,
              fix: 'List the countries of storage under storage, or leave this out of the note.',
            },
          ]),
    ]
  })
}

function inWords(codes: readonly string[]): string {
  return enumerated(codes.map((code) => countryInSentence(countryName(code))))
}

/** The codes of "Germany, Ireland and the United States"; null where there is anything but names of countries. */
function countriesIn(places: string): string[] | null {
  const found: string[] = []
  let rest = places
  for (const [code, name] of COUNTRIES)
    if (rest.includes(name)) {
      found.push(code)
      rest = rest.replaceAll(name, ' ')
    }
  if (found.length === 0 || !/^(?:\s|,|\band\b|\bthe\b)*$/.test(rest)) return null
  return found.toSorted((a, b) => places.indexOf(countryName(a)) - places.indexOf(countryName(b)))
}
