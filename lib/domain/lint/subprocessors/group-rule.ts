import { countryName } from '../../places/country-name.ts'
import { countryInSentence } from '../../places/place-in-words.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { Region } from '../../terms/schema.ts'
import type { LintFinding } from '../finding.ts'

type Staffed = Pick<Region, 'id' | 'staff'>

/**
 * Companies of the vendor's group whose people reach data, where list and terms say different things of them. The DPA names
 * every employer with its country (`staff`), calls each of its group a Sub-processor, and lets them change with the longer notice
 * of a version only: a country that the list alone had would come with the shorter one.
 * @param vendor the legal name of the vendor, whose own staff are on no list
 */
export function groupFindings(
  list: readonly Subprocessor[],
  regions: readonly Staffed[],
  vendor: string,
): LintFinding[] {
  return [
    ...list.filter(({ group }) => group === true).flatMap((company) => unnamedStaff(company, regions)),
    ...list.flatMap((company) => notAsEmployer(company, regions, vendor)),
  ]
}

/** Access of a company of the group from a country in which the terms name no staff of it. */
function unnamedStaff({ id, legalName, regions: served }: Subprocessor, regions: readonly Staffed[]) {
  return served.flatMap(({ region, access }, index) => {
    const staff = regions.find((each) => each.id === region)?.staff
    if (staff === undefined || typeof access === 'string') return []
    return access.flatMap(({ country }, at): LintFinding[] => {
      const name = countryName(country)
      if (staff.some((each) => each.employer === legalName && each.country === name)) return []
      return [
        {
          rule: 'subprocessors.group',
          place: { in: 'subprocessor', id, path: ['regions', index, 'access', at, 'country'] },
          message: `${legalName}, of the vendor's group, reaches data of region ${region} from ${countryInSentence(name)}, and staff of that region in terms.yaml does not say so`,
          fix: `Add employer: ${legalName} with country: ${name} to staff of the region, or correct the place.`,
        },
      ]
    })
  })
}

/** What an employer in `staff` cannot be: a company outside the group, a provider of other data, or one for some tiers only. */
function notAsEmployer(company: Subprocessor, regions: readonly Staffed[], vendor: string): LintFinding[] {
  const { id, legalName, group, controllerData, onlyWith } = company
  const employing = regions.filter(({ staff }) => staff.some(({ employer }) => employer === legalName))
  if (legalName === vendor || employing.length === 0) return []
  const found = (field: string, message: string, fix: string): LintFinding => ({
    rule: 'subprocessors.group',
    place: { in: 'subprocessor', id, path: [field] },
    message: `${message}, but terms.yaml names ${legalName} in staff of region ${employing.map((region) => region.id).join(', ')}`,
    fix,
  })
  const elsewise = "or take it out of the region's staff."
  return [
    ...(group === true
      ? []
      : [found('id', `${id} is no company of the vendor's group`, `Write group: true, ${elsewise}`)]),
    ...(controllerData === undefined
      ? []
      : [
          found(
            'controllerData',
            'controllerData makes it a provider that processes no Customer Personal Data',
            `Remove controllerData, ${elsewise}`,
          ),
        ]),
    ...(onlyWith === undefined
      ? []
      : [
          found(
            'onlyWith',
            'onlyWith leaves it out of the list of some tiers',
            `Remove onlyWith, ${elsewise}`,
          ),
        ]),
  ]
}
