import { enumerated } from '../quantities/enumeration.ts'
import type { OfferName } from './compare-versions.ts'
import { countsOf, type Difference, type Direction } from './difference.ts'

/** What each direction is called; for prose, who has to judge it. */
export const DIRECTION_WORDS = {
  better: 'Better',
  worse: 'Worse',
  neutral: 'Neutral',
  'needs-reading': 'Needs reading',
} as const satisfies Record<Direction, string>

/** "3 better, 1 worse, 2 neutral and 4 to be read"; what there is none of is left out. Empty for no difference. */
export function countsInWords(differences: readonly Pick<Difference, 'direction'>[]): string {
  const counts = countsOf(differences)
  const parts: [number, string][] = [
    [counts.better, 'better'],
    [counts.worse, 'worse'],
    [counts.neutral, 'neutral'],
    [counts['needs-reading'], 'to be read'],
  ]
  return enumerated(parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`))
}

/**
 * Which of all offers a difference touches: "every tier and region", "Starter and Growth", "every tier in Asia-Pacific",
 * or one by one.
 */
export function offersInWords(touched: readonly OfferName[], all: readonly OfferName[]): string {
  if (touched.length === all.length) return all.length > 1 ? 'every tier and region' : oneByOne(all)
  const whole = (key: 'tier' | 'region') =>
    [...Map.groupBy(touched, (offer) => offer[key].id)].filter(
      ([id, offers]) => offers.length === all.filter((offer) => offer[key].id === id).length,
    )
  const covered = (groups: [string, OfferName[]][]) => groups.flatMap(([, offers]) => offers).length
  const names = (groups: [string, OfferName[]][], key: 'tier' | 'region') =>
    enumerated(groups.flatMap(([, offers]) => offers.slice(0, 1).map((offer) => offer[key].name)))
  const [tiers, regions] = [whole('tier'), whole('region')]
  if (covered(tiers) === touched.length) return `${names(tiers, 'tier')}, every region`
  if (covered(regions) === touched.length) return `every tier in ${names(regions, 'region')}`
  return oneByOne(touched)
}

function oneByOne(offers: readonly OfferName[]): string {
  const tiers = Map.groupBy(offers, ({ tier }) => tier.name)
  return [...tiers]
    .map(([tier, own]) => `${tier} in ${enumerated(own.map(({ region }) => region.name))}`)
    .join('; ')
}
