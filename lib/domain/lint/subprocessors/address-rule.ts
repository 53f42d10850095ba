import { countryName } from '../../places/country-name.ts'
import { countryInSentence } from '../../places/place-in-words.ts'
import { countryIn } from '../../subprocessors/import/places.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { LintFinding } from '../finding.ts'

/** Countries whose addresses end with the code of a state or a province, which is that of a country, too: “Wilmington, DE”. */
const WITH_STATE_CODES = ['US', 'CA', 'AU', 'BR', 'IT', 'MX', 'IN']

/** What has a code of its own and is a part of the seat, or the name of a part of it: “San Juan, Puerto Rico”, “Atlanta, Georgia”. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  US: ['PR', 'GU', 'VI', 'AS', 'MP', 'UM', 'GE'],
  FR: ['GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'PF', 'NC', 'WF', 'TF'],
  NL: ['AW', 'CW', 'SX', 'BQ'],
  DK: ['FO', 'GL'],
  CN: ['HK', 'MO', 'TW'],
  FI: ['AX'],
  NO: ['SJ'],
}

/**
 * Companies whose address ends in another country than their seat. A new seat gives customers time to object, and a new
 * address alone does not. An address that names no country at its end is not judged.
 */
export function addressFindings(list: readonly Subprocessor[]): LintFinding[] {
  return list.flatMap(({ id, address, seat }): LintFinding[] => {
    const country = countryOfAddress(address, seat)
    if (country === null || country === seat) return []
    const [written, stated] = [country, seat].map((code) => countryInSentence(countryName(code)))
    return [
      {
        rule: 'subprocessors.address-seat',
        place: { in: 'subprocessor', id, path: ['address'] },
        message: `the address of ${id} is in ${written}, but its seat is ${seat}, ${stated}`,
        fix: `Write seat: ${country} if it has moved there, or correct the address.`,
      },
    ]
  })
}

/** The code of the country that stands at the end of an address, with or without a postcode; null where none can be told. */
function countryOfAddress(address: string, seat: string): string | null {
  const last = address.split(/[,;\n]/).at(-1) ?? ''
  // “Singapore 018956”, “London EC1A 1BB”
  const words = last.replaceAll(/\S*\d\S*/g, ' ').trim()
  if (/^[A-Z]{2}$/.test(words) && WITH_STATE_CODES.includes(seat)) return null
  const country = countryIn(words) ?? countryIn(words.replace(/\.$/, ''))
  return country === null || PARTS[seat]?.includes(country) ? null : country
}
