import { EEA_COUNTRIES } from '../../places/eea.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import { type CustomerUse, isEngagedFor, limitsInWords } from '../engagements/engagements.ts'
import { withEngagements } from '../engagements/record-for.ts'
import { firstDayOf } from '../first-day.ts'
import type { Subprocessor } from '../schema.ts'
import { type RegionSubprocessor, subprocessorsOf } from './of-region.ts'
import { channelsOfTier, type OfferedPlaces } from './offered.ts'

/**
 * Whose list is looked for: a tier and a region by id, or null for all of them, the services that the customer uses and the
 * conditions of which it says whether they hold.
 */
export type ListSelection = Omit<CustomerUse, 'tier'> & { tier: string | null; region: string | null }

/** Whether a selection leaves nothing out. */
export function isEveryone({ tier, region, services, conditions = {} }: ListSelection): boolean {
  return tier === null && region === null && services === undefined && Object.keys(conditions).length === 0
}

/** A company as a selection has it: what is the same in every region once, the rest by region. */
export type SelectedSubprocessor = {
  record: Subprocessor
  /** Its entry in each region of the selection, in the order of the terms. */
  entries: (RegionSubprocessor & { regionName: string })[]
}

/** A sub-processor that is on the list and not in a selection, and why. */
export type ExcludedSubprocessor = { record: Subprocessor; why: string }

/**
 * Those of a list that a selection uses, by name, and the sub-processors that it does not, each with the reason. A provider that
 * receives only data of the vendor's own is none: where it is not used nothing is said of it.
 * @param list consistent by itself (`findInconsistencies`)
 */
export function selectedFrom(
  list: readonly Subprocessor[],
  selection: ListSelection,
  terms: OfferedPlaces,
): { selected: SelectedSubprocessor[]; excluded: ExcludedSubprocessor[] } {
  const regions = terms.regions.filter(({ id }) => selection.region === null || id === selection.region)
  const channels = channelsOfTier(selection.tier, terms)
  const byId = new Map<string, SelectedSubprocessor['entries']>()
  for (const { id: region, name: regionName } of regions)
    for (const entry of subprocessorsOf({ ...selection, region, channels, names: terms }, list))
      byId.set(entry.id, [...(byId.get(entry.id) ?? []), { ...entry, regionName }])
  const sorted = list.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
  return {
    selected: sorted.flatMap((record) => {
      const entries = byId.get(record.id)
      return entries === undefined ? [] : [{ record, entries }]
    }),
    excluded: sorted
      .filter(({ id, controllerData }) => controllerData === undefined && !byId.has(id))
      .map((record) => ({ record, why: whyExcluded(record, selection, regions, channels, terms, list) })),
  }
}

/** Of a company's engagements, as its record has them, those that a selection uses. */
function engagementsIn(
  { regions }: Subprocessor,
  entries: SelectedSubprocessor['entries'],
): Subprocessor['regions'] {
  return regions.filter(({ region, engagement }) =>
    entries.some((own) => own.region === region && own.engagement === (engagement ?? null)),
  )
}

/** A company's record as a selection has it, with the engagements of the selection alone (`withEngagements`). */
export function recordIn({ record, entries }: SelectedSubprocessor): Subprocessor {
  return withEngagements(record, engagementsIn(record, entries))
}

/** The first day on which a company was on the list for a selection: that of the first engagement of it that the selection uses. */
export function firstDayIn({ record, entries }: SelectedSubprocessor): ReturnType<typeof firstDayOf> {
  return firstDayOf({ ...record, regions: engagementsIn(record, entries) })
}

function whyExcluded(
  { regions: engagements, onlyWith, chain }: Subprocessor,
  selection: ListSelection,
  regions: OfferedPlaces['regions'],
  own: readonly { id: string }[],
  terms: OfferedPlaces,
  list: readonly Subprocessor[],
): string {
  const { channels } = terms
  const here = engagements.filter(({ region }) => regions.some(({ id }) => id === region))
  if (here.length === 0)
    return `It is not used in the ${regions.length === 1 ? 'region' : 'regions'} ${enumerated(
      regions.map(({ name }) => name),
      'or',
    )}.`
  if (onlyWith && !onlyWith.channels.some((id) => own.some((channel) => channel.id === id))) {
    const names = onlyWith.channels.map((id) => channels.find((channel) => channel.id === id)?.name ?? id)
    return `It is used only with ${enumerated(names, 'or')}, which the tier does not include.`
  }
  if (!here.some((entry) => isEngagedFor(entry, selection))) {
    const limits = here.flatMap((entry) => limitsInWords({ ...entry, until: undefined }, terms))
    return [...new Set(limits)].join(' ')
  }
  const parent = list.find(({ id }) => id === chain.parent)
  return `It works for ${parent?.name ?? chain.parent}, which is not used.`
}

/** Whether anything of it is stored in, or reached from, a country outside the EEA, or may be: a place is not stated. */
export function reachesOutsideEea({ entries }: SelectedSubprocessor): boolean {
  const isInside = (country: string) => EEA_COUNTRIES.includes(country)
  return entries.some(
    ({ storage, storageCountries, access, accessCountries }) =>
      storage.includes('not stated') ||
      access.includes('not stated') ||
      ![...storageCountries, ...accessCountries].every(isInside),
  )
}
