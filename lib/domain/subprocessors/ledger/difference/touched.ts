import { canonicalJson } from '../../../quantities/canonical-json.ts'
import type { ListSelection } from '../../selection/selection.ts'
import type { SubprocessorChange } from '../entry.ts'
import { type AffectedRegion, touchesUse } from './affected.ts'

/** Whom a change touches, in so few words that each selection can be told without the ledger. */
export type TouchedChange = {
  /** The offers whose list it makes another. */
  affected: readonly AffectedRegion[]
  /** The regions in which it makes the company's record another for every customer. */
  regions: readonly string[]
  /** The company's records, where what a customer uses may decide whether it is touched. */
  records: Pick<SubprocessorChange, 'before' | 'after'> | null
}

/** @param affected of the change (`affectedBy`) */
export function touchedChange(
  { before, after }: Pick<SubprocessorChange, 'before' | 'after'>,
  affected: readonly AffectedRegion[],
): TouchedChange {
  const isLimited = [before, after].some((record) =>
    record?.regions.some(
      ({ services, tiers, onlyIf, unless }) => services ?? tiers ?? onlyIf ?? unless ?? false,
    ),
  )
  return {
    affected,
    regions: affected.filter((region) => touchesUse({ before, after }, {}, [region])).map(({ id }) => id),
    records: isLimited ? { before, after } : null,
  }
}

/** Changes that touch the same customers only once: a first list names hundreds of companies. */
export function withoutRepeats(changes: readonly TouchedChange[]): TouchedChange[] {
  return [...new Map(changes.map((change) => [canonicalJson(change), change])).values()]
}

/** Of the offers that a change touches those of a selection, where it touches what the customer uses of it. */
export function touchedOf(
  { affected, regions, records }: TouchedChange,
  selection: ListSelection,
): AffectedRegion[] {
  const places = selectedOf(affected, selection)
  if (selection.services === undefined && selection.conditions === undefined) return places
  return places.filter((place) =>
    records === null ? regions.includes(place.id) : touchesUse(records, selection, [place]),
  )
}

/** The offers of a selection that any of several changes touch, each region once. */
export function touchedByAny(
  changes: readonly TouchedChange[],
  selection: ListSelection,
  tiers: readonly { id: string; name: string }[],
): AffectedRegion[] {
  const byId = Map.groupBy(
    changes.flatMap((change) => touchedOf(change, selection)),
    ({ id }) => id,
  )
  return [...byId.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const touched = new Set([first, ...others].flatMap((region) => region.tiers.map(({ id }) => id)))
    const own = tiers.filter(({ id }) => touched.has(id)).map(({ id, name }) => ({ id, name }))
    return [{ ...first, tiers: own, isEvery: own.length === tiers.length }]
  })
}

function selectedOf(all: readonly AffectedRegion[], { tier, region }: ListSelection): AffectedRegion[] {
  return all
    .filter(({ id }) => region === null || id === region)
    .map((one) =>
      tier === null ? one : { ...one, tiers: one.tiers.filter(({ id }) => id === tier), isEvery: false },
    )
    .filter(({ tiers }) => tiers.length > 0)
}
