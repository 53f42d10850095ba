import { EEA_COUNTRIES } from '../places/eea.ts'
import { enumerated } from '../quantities/enumeration.ts'
import { type RegionSubprocessor, subprocessorsOf } from './of-region.ts'
import { channelsOfTier, type OfferedPlaces } from './offered.ts'
import type { Subprocessor } from './schema.ts'

/** Whose list is looked for: a tier and a region by id, or null for all of them. */
export type ListSelection = { tier: string | null; region: string | null }

/** A company as a selection has it: what is the same in every region once, the rest by region. */
export type SelectedSubprocessor = {
  record: Subprocessor
  /** Its entry in each region of the selection, in the order of the terms. */
  entries: (RegionSubprocessor & { regionName: string })[]
}

/** A company that is on the list and not in a selection, and why. */
export type ExcludedSubprocessor = { record: Subprocessor; why: string }

/**
 * Those of a list that a selection uses, by name, and those that it does not, each with the reason.
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
    for (const entry of subprocessorsOf({ region, channels }, list))
      byId.set(entry.id, [...(byId.get(entry.id) ?? []), { ...entry, regionName }])
  const sorted = list.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
  return {
    selected: sorted.flatMap((record) => {
      const entries = byId.get(record.id)
      return entries === undefined ? [] : [{ record, entries }]
    }),
    excluded: sorted
      .filter(({ id }) => !byId.has(id))
      .map((record) => ({ record, why: whyExcluded(record, regions, channels, terms, list) })),
  }
}

function whyExcluded(
  { regions: served, onlyWith, chain }: Subprocessor,
  regions: OfferedPlaces['regions'],
  own: readonly { id: string }[],
  { channels }: OfferedPlaces,
  list: readonly Subprocessor[],
): string {
  if (!served.some(({ region }) => regions.some(({ id }) => id === region)))
    return `It is not used in ${enumerated(
      regions.map(({ name }) => name),
      'or',
    )}.`
  if (onlyWith && !onlyWith.channels.some((id) => own.some((channel) => channel.id === id))) {
    const names = onlyWith.channels.map((id) => channels.find((channel) => channel.id === id)?.name ?? id)
    return `It is used only with ${enumerated(names, 'or')}, which the tier does not include.`
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

/** What a list does not state, as sentences: "3 of 14 do not state from where staff can reach the data." */
export function completenessOf(selected: readonly SelectedSubprocessor[]): string[] {
  const all = selected.length
  const count = (holds: (one: SelectedSubprocessor) => boolean) => selected.filter(holds).length
  const gaps: [number, string][] = [
    [
      count(({ entries }) => entries.some(({ access }) => access.includes('not stated'))),
      'from where staff can reach the data',
    ],
    [
      count(({ entries }) => entries.some(({ storage }) => storage.includes('not stated'))),
      'where data are stored',
    ],
    [
      count(({ entries }) =>
        entries.some(({ storage, access }) =>
          [...storage, ...access].some((place) => place.endsWith('(place not stated)')),
        ),
      ),
      'the town of a place',
    ],
    [count(({ record }) => record.address === 'not stated'), 'an address'],
    [
      count(({ record: { contact } }) => Object.values(contact).every((value) => value === 'not stated')),
      'a contact',
    ],
  ]
  return gaps
    .filter(([missing]) => missing > 0)
    .map(([missing, what]) => `${missing} of ${all} ${missing === 1 ? 'does' : 'do'} not state ${what}.`)
}
