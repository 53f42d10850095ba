import { countryCode } from '../places/country-name.ts'
import type { Region } from '../terms/schema.ts'

/**
 * The countries (ISO 3166-1) in which the vendor itself stores the data of a region or has staff who can reach them. A country
 * whose name is not known is left out.
 */
export function countriesOfRegion({
  dataLocations,
  staff,
}: Pick<Region, 'dataLocations' | 'staff'>): string[] {
  const codes = [...dataLocations, ...staff].map(({ country }) => countryCode(country))
  return [...new Set(codes.filter((code) => code !== null))]
}
