import { countryName } from '../../places/country-name.ts'
import { countryInSentence } from '../../places/place-in-words.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import type { Terms } from '../../terms/schema.ts'
import { countriesOfRegion } from '../../transfers/region-countries.ts'
import { isAdequate, isThirdCountry } from '../../transfers/third-countries.ts'
import type { LintFinding } from '../finding.ts'

/**
 * Regions that are said to need no transfer although the vendor itself stores data in a third country without an adequacy
 * decision, or has staff there who can reach them: the clause `transfers.need` would deny what the clauses beside it state.
 */
export function transferFindings({ regions }: Pick<Terms, 'regions'>): LintFinding[] {
  return regions.flatMap((region, index): LintFinding[] => {
    if (region.transfers.needed) return []
    const countries = countriesOfRegion(region).filter(isElsewhere).map(countryName)
    if (countries.length === 0) return []
    return [
      {
        rule: 'transfers.needed',
        place: { in: 'terms', path: ['regions', index, 'transfers', 'needed'] },
        message: `region ${region.id} has transfers.needed: false, but its dataLocations or staff name ${enumerated(countries.map(countryInSentence))}`,
        fix: 'Write needed: true and say why in reason, or correct the places.',
      },
    ]
  })
}

function isElsewhere(code: string): boolean {
  return isThirdCountry(code) && !isAdequate(code)
}
