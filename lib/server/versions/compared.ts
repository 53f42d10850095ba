import { compareVersions, comparingVersions } from '#lib/domain/comparison/compare-versions.ts'
import type { VersionDifference } from '#lib/domain/comparison/joined-offers.ts'
import { BoundedCache } from '../platform/bounded-cache.ts'
import { processShared } from '../platform/process-shared.ts'
import type { Catalogue } from '../terms/catalogue.ts'
import { catalogue } from '../terms/current.ts'
import {
  type Choice,
  EVERY_OFFER,
  namesOf,
  offerOfVersion,
  offersOfVersion,
  type VisibleVersion,
} from '../terms/shown/visible-version.ts'

/** Released versions never change, so neither does what lies between two; so many comparisons are kept. */
const MOST_KEPT = 200
const shared = processShared('comparisons', () => ({
  kept: new WeakMap<Catalogue, BoundedCache<string, VersionDifference[]>>(),
  underWay: new Map<string, Promise<VersionDifference[]>>(),
}))

/** Everything in which two versions differ, over the offers that are chosen. */
export function differencesBetween(
  from: VisibleVersion,
  to: VisibleVersion,
  choice: Choice = EVERY_OFFER,
): VersionDifference[] {
  const key = keyOf(from, to, choice)
  const compare = () => compareVersions(offersOfVersion(from, choice), offersOfVersion(to, choice))
  return key === null ? compare() : keptHere().getOrMake(key, compare)
}

/**
 * As `differencesBetween`, but offer by offer, so that other requests are answered in between: all of two versions take
 * more than a third of a second the first time. What several ask for at once is compared once.
 */
export async function differencesInTurn(
  from: VisibleVersion,
  to: VisibleVersion,
  choice: Choice = EVERY_OFFER,
): Promise<VersionDifference[]> {
  const key = keyOf(from, to, choice)
  if (key === null) return await compareInTurn(from, to, choice)
  const known = keptHere().get(key)
  if (known !== undefined) return known
  const begun = shared.underWay.get(key)
  if (begun !== undefined) return await begun
  const compared = compareInTurn(from, to, choice)
  shared.underWay.set(key, compared)
  try {
    const differences = await compared
    keptHere().set(key, differences)
    return differences
  } finally {
    shared.underWay.delete(key)
  }
}

async function compareInTurn(
  from: VisibleVersion,
  to: VisibleVersion,
  choice: Choice,
): Promise<VersionDifference[]> {
  for (const seen of [from, to])
    for (const { tier, region } of namesOf(seen, choice)) {
      await new Promise(setImmediate)
      offerOfVersion(seen, tier.id, region.id)
    }
  const steps = comparingVersions(offersOfVersion(from, choice), offersOfVersion(to, choice))
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    await new Promise(setImmediate)
  }
}

/**
 * What a comparison is kept under; null for a draft, which may still change, and for a tier or a region that neither
 * version has: those are anyone's to invent.
 */
function keyOf(from: VisibleVersion, to: VisibleVersion, choice: Choice): string | null {
  if (from.stands.standing === 'draft' || to.stands.standing === 'draft') return null
  if (namesOf(from, choice).length + namesOf(to, choice).length === 0) return null
  return [from.version, to.version, choice.tier ?? '', choice.region ?? ''].join('/')
}

function keptHere(): BoundedCache<string, VersionDifference[]> {
  const here = shared.kept.get(catalogue()) ?? new BoundedCache<string, VersionDifference[]>(MOST_KEPT)
  shared.kept.set(catalogue(), here)
  return here
}
