import { enumerated } from '../quantities/enumeration.ts'
import { countsOf, type Difference, type Direction } from './difference.ts'
import type { OfferName } from './offer-name.ts'

/** What each direction is called, from the customer's side. */
export const DIRECTION_WORDS = {
  better: 'Improvement',
  // The term of the terms themselves, so that whoever reads a notice finds it here (clause changes.notice-contents).
  worse: 'Change for the Worse',
  neutral: 'Neutral',
  'needs-reading': 'For review',
} as const satisfies Record<Direction, string>

/** What became of something whose figures are not told. */
export const CHANGE_WORDS = { added: 'added', removed: 'removed', changed: 'changed' } as const

/**
 * "8 improvements, 1 Change for the Worse, 6 neutral, 8 for you to review"; what there is none of is left out. Empty for no
 * difference.
 */
export function countsInWords(differences: readonly Pick<Difference, 'direction'>[]): string {
  const counts = countsOf(differences)
  const parts: [number, string][] = [
    [counts.better, counts.better === 1 ? 'improvement' : 'improvements'],
    [counts.worse, counts.worse === 1 ? 'Change for the Worse' : 'Changes for the Worse'],
    [counts.neutral, 'neutral'],
    [counts['needs-reading'], 'for you to review'],
  ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ')
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
