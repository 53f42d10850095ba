import { compareVersions } from '#lib/domain/comparison/compare-versions.ts'
import { buildOffer, type Offer, type OfferSource } from '#lib/domain/offer/offer.ts'
import { catalogue } from '#lib/server/terms/current.ts'
import type { Comparison } from '../comparison.ts'
import { median } from '../median.ts'

const AIM_MILLISECONDS = 5
const WARM_UPS = 30
const ROUNDS = 100

/** Milliseconds to compare two versions for one tier and region, every clause and figure, warm, in the domain alone. */
export async function comparisonTime(): Promise<Comparison[]> {
  const [before, after] = pairOfVersions()
  const times = Array.from({ length: WARM_UPS + ROUNDS }, () => {
    const from = performance.now()
    compareVersions([before], [after])
    return performance.now() - from
  })
  const milliseconds = median(times.slice(WARM_UPS))
  const found = compareVersions([before], [after]).length
  return [
    {
      name: `Time to compare ${before.version} with ${after.version} (${found} differences)`,
      ours: `${milliseconds.toFixed(2)} ms`,
      against: `the aim: ${AIM_MILLISECONDS} ms`,
      ratio: milliseconds / AIM_MILLISECONDS,
      bound: { kind: 'aim', words: `under ${AIM_MILLISECONDS} ms`, met: milliseconds < AIM_MILLISECONDS },
    },
  ]
}

/** The first offer of the two newest versions: their texts differ. */
function pairOfVersions(): [Offer, Offer] {
  const [before, after] = [...catalogue().versions.values()].slice(-2).map(firstOffer)
  if (before === undefined || after === undefined) throw new RangeError('there are no two versions')
  return [before, after]
}

function firstOffer(source: OfferSource): Offer {
  const result = buildOffer(source, source.terms.tiers[0]?.id ?? '', source.terms.regions[0]?.id ?? '')
  if (!result.ok) throw new RangeError(`version ${source.terms.version} has no offer`)
  return result.offer
}
