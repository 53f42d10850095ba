import { countryCode, countryName, isCountryCode } from '../../places/country-name.ts'
import { NOT_STATED } from '../../places/not-stated.ts'
import { toFillIn } from './to-fill-in.ts'

/** Names that people write and that documents do not print. Only names of one country: “Korea” may be either. */
const OTHER_NAMES = new Map(
  Object.entries({
    uk: 'GB',
    'great britain': 'GB',
    england: 'GB',
    scotland: 'GB',
    usa: 'US',
    'u.s.': 'US',
    'u.s.a.': 'US',
    'united states of america': 'US',
    uae: 'AE',
    holland: 'NL',
    'the netherlands': 'NL',
    'czech republic': 'CZ',
    turkey: 'TR',
    'republic of ireland': 'IE',
    'republic of korea': 'KR',
    'russian federation': 'RU',
    'viet nam': 'VN',
    macedonia: 'MK',
  }),
)

/** Countries that are a town: “Singapore” says the place too. */
const TOWNS = ['SG', 'HK', 'MC', 'MO', 'VA', 'GI']

export type DraftPlace = { place: string; country: string }

/** The code of a country by its code, its name or another name of it; null for anything else. Nothing is guessed. */
export function countryIn(cell: string): string | null {
  const name = cell.trim().replace(/^the (?=united|nether)/i, '')
  // In small letters “in” and “it” are words.
  if (/^[A-Z]{2}$/.test(name) && isCountryCode(name)) return name
  const exact = countryCode(name) ?? countryCode(titled(name))
  return exact ?? OTHER_NAMES.get(name.toLowerCase()) ?? null
}

function titled(name: string): string {
  return name.toLowerCase().replaceAll(/\b(?!and\b|of\b|the\b)\p{L}/gu, (letter) => letter.toUpperCase())
}

/**
 * Places in a cell: “Frankfurt, Germany; Dublin, Ireland”, “Germany (Frankfurt)”, “US and Ireland”, “none”, “not stated”. Where a
 * country is not clear, something to fill in stands in its place.
 */
export function placesIn(cell: string): DraftPlace[] | 'none' | 'not stated' {
  const text = cell.trim()
  if (text === '' || /^(?:not stated|unknown|n\/?a|tbd|-|–|—)$/i.test(text)) return NOT_STATED
  if (/^(?:none|no storage|not stored)$/i.test(text)) return 'none'
  return text
    .split(/\s*(?:;|\n|\||\s\/\s)\s*/)
    .filter((part) => part !== '')
    .flatMap(placesOf)
}

function placesOf(part: string): DraftPlace[] {
  const whole = countryIn(part)
  if (whole !== null)
    return [{ place: TOWNS.includes(whole) ? countryName(whole) : NOT_STATED, country: whole }]
  const inBrackets = /^(.+?)\s*\(([^()]+)\)$/.exec(part) ?? /^(.+?)\s+[-–—]\s+(.+)$/.exec(part)
  const country = inBrackets === null ? null : countryIn(inBrackets[1] ?? '')
  if (inBrackets !== null && country !== null) {
    const place = inBrackets[2]?.trim() ?? ''
    return [{ place: /^place not stated$/i.test(place) ? NOT_STATED : place, country }]
  }
  const listed = part.split(/\s*(?:,|&|\/|\band\b)\s*/).filter((one) => one !== '')
  if (listed.length > 1 && listed.every((one) => countryIn(one) !== null)) return listed.flatMap(placesOf)
  const comma = part.lastIndexOf(',')
  const last = comma === -1 ? null : countryIn(part.slice(comma + 1))
  if (last !== null) return [{ place: part.slice(0, comma).trim(), country: last }]
  return [{ place: NOT_STATED, country: toFillIn('country code', part) }]
}
