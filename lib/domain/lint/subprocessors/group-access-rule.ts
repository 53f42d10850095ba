import { countryName } from '../../places/country-name.ts'
import { countryInSentence } from '../../places/place-in-words.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { Terms } from '../../terms/schema.ts'
import type { LintFinding } from '../finding.ts'

/**
 * Access of a company of the vendor's group that the terms do not name: its people would be no Authorised Persons. Adding
 * it changes the companies and countries of transfers.access, which takes a new version with the notice of one.
 */
export function groupAccessFindings(
  { regions }: Pick<Terms, 'regions'>,
  list: readonly Subprocessor[],
): LintFinding[] {
  return list
    .filter(({ group, controllerData }) => group === true && controllerData === undefined)
    .flatMap(({ id, legalName, regions: served }) =>
      served.flatMap(({ region, access }, index): LintFinding[] => {
        const own = regions.find((entry) => entry.id === region)
        if (own === undefined) return []
        const named = own.staff.filter(({ employer }) => employer === legalName)
        const found = (path: (string | number)[], from: string, country: string): LintFinding => ({
          rule: 'staff.group-access',
          place: { in: 'subprocessor', id, path: ['regions', index, ...path] },
          message: `${legalName}, a company of the vendor's group, has access ${from}, and staff of region ${region} does not name it there`,
          fix: `Add { employer: "${legalName}", country: ${country} } to staff of the region, which takes the notice of a new version, or remove the access.`,
        })
        if (typeof access === 'string')
          return named.length > 0 ? [] : [found(['access'], 'from a place that is not stated', '<country>')]
        return access.flatMap(({ country }, at) => {
          const name = countryName(country)
          const isFirst = access.findIndex((place) => place.country === country) === at
          return !isFirst || named.some((entry) => entry.country === name)
            ? []
            : [found(['access', at, 'country'], `from ${countryInSentence(name)}`, name)]
        })
      }),
    )
}
