import { countryName } from '../../places/country-name.ts'
import { EEA_COUNTRIES } from '../../places/eea.ts'
import type { Subprocessor, SubprocessorRegion } from '../../subprocessors/schema.ts'
import type { LintFinding } from '../finding.ts'

const UNITED_STATES = countryName('US')

/**
 * Mechanisms that cannot carry the transfers they stand beside: none needed for a company or a place outside the European
 * Economic Area, and the Data Privacy Framework, which holds for the United States alone, for a place in another third
 * country. The DPA says that the mechanism covers all places in third countries (GDPR Articles 44 to 46).
 */
export function mechanismFindings(list: readonly Subprocessor[]): LintFinding[] {
  return list
    .filter(({ controllerData }) => controllerData === undefined)
    .flatMap(({ id, seat, regions }) =>
      regions.flatMap((region, index): LintFinding[] => {
        const third = [...new Set([countryName(seat), ...placesOf(region)])].filter(
          (country) => !EEA_COUNTRIES.includes(country),
        )
        const found = (message: string, fix: string): LintFinding => ({
          rule: 'subprocessors.mechanism',
          place: { in: 'subprocessor', id, path: ['regions', index, 'mechanism'] },
          message,
          fix,
        })
        const { mechanism } = region
        if (mechanism === 'none-needed' && third.length > 0)
          return [
            found(
              `no mechanism is said to be needed in region ${region.region}, but its seat or places are in ${third.join(', ')}`,
              'Name the mechanism, or correct the places. It is right only where the law of the EU governs none of the data.',
            ),
          ]
        const uncovered = third.filter((country) => country !== UNITED_STATES)
        if (mechanism === 'dpf' && uncovered.length > 0)
          return [
            found(
              `the Data Privacy Framework covers the United States alone, and its seat or places in region ${region.region} are in ${uncovered.join(', ')} too`,
              'Name the mechanism that covers them all, such as scc-module-3, or correct the places.',
            ),
          ]
        return []
      }),
    )
}

function placesOf({ storage, access }: SubprocessorRegion): string[] {
  return [storage, access].flatMap((places) =>
    typeof places === 'string' ? [] : places.map(({ country }) => countryName(country)),
  )
}
