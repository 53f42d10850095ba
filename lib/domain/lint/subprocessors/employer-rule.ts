import { countryName } from '../../places/country-name.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import { isUsed } from '../../subprocessors/selection/of-region.ts'
import type { Terms } from '../../terms/schema.ts'
import type { LintFinding } from '../finding.ts'

/**
 * Employers of a region's staff that its DPA cannot mean: Authorised Persons work for the vendor or for a sub-processor
 * of its group (definitions; transfers.access), and Annex III of every tier names those. What no entry of the list
 * bears out at all is found when the files load (`region.unlisted-employer`).
 */
export function employerFindings(
  { regions, tiers, supportPlans }: Pick<Terms, 'regions' | 'tiers' | 'supportPlans'>,
  list: readonly Subprocessor[],
  vendor: { legalName: string },
): LintFinding[] {
  return regions.flatMap(({ id, staff }, index) =>
    staff.flatMap(({ employer, country }, at): LintFinding[] => {
      const listed = list.filter(
        (entry) => entry.legalName === employer && countriesOf(entry, id).includes(country),
      )
      if (employer === vendor.legalName || listed.length === 0) return []
      const found = (message: string, fix: string): LintFinding[] => [
        {
          rule: 'staff.employer',
          place: { in: 'terms', path: ['regions', index, 'staff', at, 'employer'] },
          message,
          fix,
        },
      ]
      const processors = listed.filter(({ controllerData }) => controllerData === undefined)
      if (processors.length === 0)
        return found(
          `${employer} has staff who can reach data of region ${id}, but its entry has controllerData and so is not a sub-processor`,
          'Remove controllerData there, or remove the employer here.',
        )
      const ofGroup = processors.filter(({ group }) => group === true)
      if (ofGroup.length === 0)
        return found(
          `${employer} is a sub-processor without group: true, and the DPA says that an employer named here belongs to the vendor's group`,
          'Write group: true in its entry if it does; if it is another company, remove it here: Annex III names its places.',
        )
      const without = tiers.filter((tier) => {
        const channels = channelsOf(tier.supportPlan, supportPlans)
        return !ofGroup.some((entry) => isUsed(entry, channels, list))
      })
      if (without.length === 0) return []
      return found(
        `${employer} has staff who can reach data of region ${id} in every tier, but Annex III does not name it for ${enumerated(without.map(({ name }) => name))}`,
        'Remove onlyWith from its entry, and from those above it in its chain.',
      )
    }),
  )
}

function countriesOf({ regions }: Subprocessor, region: string): string[] {
  return regions
    .filter((entry) => entry.region === region)
    .flatMap(({ access }) => (typeof access === 'string' ? [] : access))
    .map(({ country }) => countryName(country))
}

function channelsOf(plan: string, plans: Terms['supportPlans']): { id: string }[] {
  return plans.find(({ id }) => id === plan)?.channels.map((id) => ({ id })) ?? []
}
