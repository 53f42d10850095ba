import { compareVersions, type VersionDifference } from '#lib/domain/comparison/compare-versions.ts'
import type { Catalogue } from '../data/catalogue.ts'
import { catalogue } from '../data/current.ts'
import { type Choice, EVERY_OFFER, offersOfSeen, type SeenVersion } from './seen.ts'

/** Released versions never change, so neither does what lies between two; so many comparisons are kept. */
const MOST_KEPT = 100
const kept = new WeakMap<Catalogue, Map<string, VersionDifference[]>>()

/** Everything in which two versions differ, over the offers that are chosen. */
export function differencesBetween(
  from: SeenVersion,
  to: SeenVersion,
  choice: Choice = EVERY_OFFER,
): VersionDifference[] {
  const isWhole = choice.tier === undefined && choice.region === undefined
  const isDraft = from.stands.standing === 'draft' || to.stands.standing === 'draft'
  if (!isWhole || isDraft) return compared(from, to, choice)
  const known = kept.get(catalogue()) ?? new Map<string, VersionDifference[]>()
  kept.set(catalogue(), known)
  const key = `${from.version}/${to.version}`
  const differences = known.get(key) ?? compared(from, to, choice)
  known.set(key, differences)
  const [oldest] = known.keys()
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest)
  return differences
}

function compared(from: SeenVersion, to: SeenVersion, choice: Choice): VersionDifference[] {
  return compareVersions(offersOfSeen(from, choice), offersOfSeen(to, choice))
}
