import { compareVersions } from '#lib/domain/comparison/compare-versions.ts'
import type { VersionDifference } from '#lib/domain/comparison/joined-offers.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { BoundedCache } from '../../platform/bounded-cache.ts'
import { processShared } from '../../platform/process-shared.ts'
import type { Catalogue } from '../catalogue.ts'
import { catalogue } from '../current.ts'

/** So many comparisons are kept: links and contracts of one time offer much the same. */
const MOST_KEPT = 200
const shared = processShared('kept-differences', () => ({
  kept: new WeakMap<Catalogue, BoundedCache<string, VersionDifference[]>>(),
}))

/** As `compareVersions`; released versions never change, so what lies between their offers is found once. */
export function keptDifferences(before: readonly Offer[], after: readonly Offer[]): VersionDifference[] {
  const here = shared.kept.get(catalogue()) ?? new BoundedCache<string, VersionDifference[]>(MOST_KEPT)
  shared.kept.set(catalogue(), here)
  return here.getOrMake(`${placesOf(before)} ${placesOf(after)}`, () => compareVersions(before, after))
}

function placesOf(offers: readonly Offer[]): string {
  return offers.map(({ version, tier, region }) => [version, tier.id, region.id].join('/')).join(',')
}
