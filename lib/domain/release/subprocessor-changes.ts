import type { Difference } from '../comparison/difference.ts'
import type { Offer } from '../offer.ts'
import type { RegionSubprocessor } from '../subprocessors/of-region.ts'

/** Whether a difference tells of the list of sub-processors. */
export function isSubprocessorDifference({ topic }: Pick<Difference, 'topic'>): boolean {
  return topic === 'Sub-processors'
}

/**
 * Which sub-processors were added, removed or changed in any field that a list shows, by name: "adds Acme", "changes
 * Zenith (address, contact)". Their whole entries are compared, so that a field that binds nobody counts too.
 */
export function subprocessorChanges(before: readonly Offer[], after: readonly Offer[]): string[] {
  const [old, fresh] = [entriesOf(before), entriesOf(after)]
  const ids = new Set([...old.keys(), ...fresh.keys()])
  return [...ids].toSorted().flatMap((id) => {
    const [was, is] = [old.get(id), fresh.get(id)]
    if (was === undefined) return [`adds ${nameIn(is)}`]
    if (is === undefined) return [`removes ${nameIn(was)}`]
    const fields = changedFields(was, is)
    return fields.length === 0 ? [] : [`changes ${nameIn(is)} (${fields.join(', ')})`]
  })
}

/** By id, then by tier and region. */
type Entries = Map<string, Map<string, RegionSubprocessor>>

function entriesOf(offers: readonly Offer[]): Entries {
  const entries: Entries = new Map()
  for (const { tier, region, subprocessors } of offers)
    for (const entry of subprocessors)
      entries.set(entry.id, (entries.get(entry.id) ?? new Map()).set(`${tier.id}/${region.id}`, entry))
  return entries
}

function nameIn(places: Map<string, RegionSubprocessor> | undefined): string {
  return [...(places?.values() ?? [])][0]?.name ?? ''
}

function changedFields(
  before: Map<string, RegionSubprocessor>,
  after: Map<string, RegionSubprocessor>,
): string[] {
  const places = new Set([...before.keys(), ...after.keys()])
  const fields = [...places].flatMap((place) => {
    const [was, is] = [before.get(place), after.get(place)]
    if (was === undefined || is === undefined) return ['regions']
    return (Object.keys({ ...was, ...is }) as (keyof RegionSubprocessor)[]).filter(
      (key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]),
    )
  })
  return [...new Set(fields)]
}
