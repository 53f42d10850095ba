import type { RegionSubprocessor } from '../selection/of-region.ts'

/**
 * Names of the countries from which a company counts as reaching data: those that are stated; where access is not stated, the
 * country of its seat (DPA, transfers.onward), beside which there may be others.
 */
export function countedAccessCountries({
  seat,
  access,
  accessCountries,
}: Pick<RegionSubprocessor, 'seat' | 'access' | 'accessCountries'>): string[] {
  return access.includes('not stated') ? [seat] : accessCountries
}
