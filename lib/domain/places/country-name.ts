import { closest } from '../quantities/closest.ts'
import { COUNTRY_NAMES } from './country-names.ts'

/** Whether this is an officially assigned code of ISO 3166-1, alpha-2: two capital letters. */
export function isCountryCode(code: string): boolean {
  return Object.hasOwn(COUNTRY_NAMES, code)
}

/**
 * The name of a country, "Germany" for DE. A table and not Intl, so that documents do not change with the
 * system that renders them.
 * @throws RangeError for a code that ISO 3166-1 does not assign
 */
export function countryName(code: string): string {
  const name = Object.hasOwn(COUNTRY_NAMES, code) ? COUNTRY_NAMES[code] : undefined
  if (name === undefined) throw new RangeError(`${code} is not a country code of ISO 3166-1`)
  return name
}

const NAMES: ReadonlySet<string> = new Set(Object.values(COUNTRY_NAMES))

/** Whether a text is the name of a country as documents print it: "Germany", and neither "DE" nor "Deutschland". */
export function isCountryName(text: string): boolean {
  return NAMES.has(text)
}

/** The code of ISO 3166-1 of a country by the name that documents print; null where it is no such name. */
export function countryCode(name: string): string | null {
  return Object.entries(COUNTRY_NAMES).find(([, known]) => known === name)?.[0] ?? null
}

/** Codes and short forms that people write and ISO 3166-1 does not have. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  UK: 'United Kingdom',
  USA: 'United States',
  'United States of America': 'United States',
  UAE: 'United Arab Emirates',
}

/** What to write in place of a country's code, of a name with its article or of one with a slip; null for anything else. */
export function countryNameFix(written: string): string | null {
  const name = written.trim().replace(/^the /i, '')
  if (isCountryName(name)) return name
  const code = name.toUpperCase()
  if (isCountryCode(code)) return countryName(code)
  return (
    (Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined) ??
    (name.length > 3 ? closest(name, [...NAMES]) : null)
  )
}
