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
