import { countryName } from '../places/country-name.ts'
import { countryInSentence } from '../places/place-in-words.ts'
import { meantOrOneOf } from '../quantities/closest.ts'
import type { SubprocessorFinding } from '../subprocessors/consistency.ts'
import type { EngagedFor } from '../subprocessors/engagements/engagements.ts'
import type { Subprocessor } from '../subprocessors/schema.ts'
import type { Region, Terms } from './schema.ts'
import type { TermsFault } from './terms-fault.ts'

/** What the terms say that a list of sub-processors must agree with; several versions' regions may come together. */
export type Statements = {
  /** Whose statements they are, in the plural: "the terms of draft 2027-06-01". */
  terms: string
  regions: readonly Pick<Region, 'id' | 'dataLocations' | 'subprocessorCountries' | 'staff'>[]
  channels: Terms['channels']
  tiers: readonly Pick<Terms['tiers'][number], 'id'>[]
  /** What vendor.yaml names for engagements; absent: nothing. */
  engagedFor: EngagedFor
  /** Ids of those whose countries of storage the terms must name; absent: of all. */
  namesCountriesOf?: ReadonlySet<string>
}

/**
 * Where the list says something else than the terms: a sub-processor that stores data in a country which its region
 * does not name, so that page and annex would disagree; a region or a support channel that does not exist.
 */
export function listFindings(list: readonly Subprocessor[], statements: Statements): SubprocessorFinding[] {
  const known = [...new Set(statements.channels.map(({ id }) => id))]
  return list.flatMap((subprocessor) => [
    ...regionFindings(subprocessor, statements),
    ...limitFindings(subprocessor, statements),
    ...((statements.namesCountriesOf?.has(subprocessor.id) ?? true)
      ? storageFindings(subprocessor, statements)
      : []),
    ...(subprocessor.onlyWith?.channels ?? []).flatMap((channel, index): SubprocessorFinding[] =>
      known.includes(channel)
        ? []
        : [
            {
              rule: 'unknown-channel',
              id: subprocessor.id,
              path: `onlyWith.channels.${index}`,
              message: `${statements.terms} have no support channel ${channel}`,
              fix: `Write one of ${known.join(', ')}, or remove it here.`,
            },
          ],
    ),
  ])
}

function regionFindings({ id, regions }: Subprocessor, statements: Statements): SubprocessorFinding[] {
  return regions.flatMap(({ region }, index): SubprocessorFinding[] =>
    statements.regions.some((statement) => statement.id === region)
      ? []
      : [
          {
            rule: 'unknown-region',
            id,
            path: `regions.${index}.region`,
            message: `${statements.terms} have no region ${region}`,
            fix: `${meantOrOneOf(region, statements.regions)} If the region has ended, remove it here.`,
          },
        ],
  )
}

/** An engagement that is limited to a tier, a service or a condition that there is not. */
function limitFindings({ id, regions }: Subprocessor, statements: Statements): SubprocessorFinding[] {
  const { services = [], conditions = [] } = statements.engagedFor
  return regions.flatMap((entry, index) => {
    const unknown = (
      rule: 'unknown-tier' | 'unknown-service' | 'unknown-condition',
      named: string,
      path: string,
      what: string,
      known: readonly { id: string }[],
    ): SubprocessorFinding[] =>
      known.some((one) => one.id === named)
        ? []
        : [
            {
              rule,
              id,
              path: `regions.${index}.${path}`,
              message: `${what} ${named}`,
              fix: known.length === 0 ? NONE_NAMED[rule] : meantOrOneOf(named, known),
            },
          ]
    return [
      ...(entry.tiers ?? []).flatMap((tier, at) =>
        unknown('unknown-tier', tier, `tiers.${at}`, `${statements.terms} have no tier`, statements.tiers),
      ),
      ...(entry.services ?? []).flatMap((service, at) =>
        unknown('unknown-service', service, `services.${at}`, 'vendor.yaml has no service', services),
      ),
      ...(['onlyIf', 'unless'] as const).flatMap((field) => {
        const condition = entry[field]
        if (condition === undefined) return []
        return unknown('unknown-condition', condition, field, 'vendor.yaml has no condition', conditions)
      }),
    ]
  })
}

const NONE_NAMED = {
  'unknown-tier': 'Leave tiers out.',
  'unknown-service': 'Name it there under services, or leave services out here.',
  'unknown-condition': 'Name it there under conditions, or leave it out here.',
} as const

function storageFindings({ id, regions }: Subprocessor, statements: Statements): SubprocessorFinding[] {
  return regions.flatMap(({ region, storage }, index) => {
    const own = statements.regions.filter((statement) => statement.id === region)
    if (own.length === 0 || typeof storage === 'string') return []
    const named = new Set(own.flatMap(countriesOf))
    return storage.flatMap(({ country }, at): SubprocessorFinding[] => {
      const name = countryName(country)
      if (named.has(name)) return []
      return [
        {
          rule: 'undeclared-storage',
          id,
          path: `regions.${index}.storage.${at}.country`,
          message: `stores data in ${countryInSentence(name)}, which region ${region} of ${statements.terms} does not name (${[...named].join(', ')})`,
          fix: `Add ${name} to subprocessorCountries of the region, or correct the place.`,
        },
      ]
    })
  })
}

function countriesOf({
  dataLocations,
  subprocessorCountries,
}: Pick<Region, 'dataLocations' | 'subprocessorCountries'>): string[] {
  return [...dataLocations.map(({ country }) => country), ...subprocessorCountries]
}

/**
 * Where the terms say something that the list does not bear out: a country in which no sub-processor stores data, or
 * staff of a company that is neither the vendor nor a listed sub-processor with access from there.
 */
export function regionFaults(
  regions: Statements['regions'],
  list: readonly Subprocessor[],
  vendor: { legalName: string },
): TermsFault[] {
  return regions.flatMap((region, index) => [
    ...unusedCountries(region, index, list),
    ...unlistedEmployers(region, index, list, vendor),
  ])
}

function unusedCountries(
  { id, subprocessorCountries }: Statements['regions'][number],
  index: number,
  list: readonly Subprocessor[],
): TermsFault[] {
  const used = new Set(placesOf(list, id, 'storage'))
  return subprocessorCountries.flatMap((country, at) =>
    used.has(country)
      ? []
      : [
          {
            path: ['regions', index, 'subprocessorCountries', at],
            rule: 'region.unused-country',
            message: `no sub-processor of region ${id} stores data in ${countryInSentence(country)}. Delete it, or correct the sub-processor.`,
          },
        ],
  )
}

function unlistedEmployers(
  { id, staff }: Statements['regions'][number],
  index: number,
  list: readonly Subprocessor[],
  { legalName }: { legalName: string },
): TermsFault[] {
  return staff.flatMap(({ employer, country }, at) => {
    if (employer === legalName) return []
    const listed = list.filter((subprocessor) => subprocessor.legalName === employer)
    if (placesOf(listed, id, 'access').includes(country)) return []
    return [
      {
        path: ['regions', index, 'staff', at, 'employer'],
        rule: 'region.unlisted-employer',
        message: `${employer} is neither the vendor's legalName, ${legalName}, nor a sub-processor of region ${id} with access from ${countryInSentence(country)}. Write the legalName as vendor.yaml has it; if it is another company, add it to the list of sub-processors.`,
      },
    ]
  })
}

/** Names of the countries in which a region's sub-processors store data, or from which they reach them. */
function placesOf(list: readonly Subprocessor[], region: string, kind: 'storage' | 'access'): string[] {
  return list
    .flatMap(({ regions }) => regions.filter((entry) => entry.region === region))
    .flatMap((entry) => (typeof entry[kind] === 'string' ? [] : entry[kind]))
    .map(({ country }) => countryName(country))
}
