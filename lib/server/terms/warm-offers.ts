import { catalogue, offerOf } from './current.ts'

/** So many of the youngest versions are what people ask for. */
const YOUNGEST = 3

/**
 * Builds the offers of the youngest versions, one at a time: whoever asks first for something of all of them, such as a
 * qualification, would otherwise hold everybody else up while they are built.
 */
export async function warmOffers(stop: AbortSignal): Promise<void> {
  for (const [version, { terms }] of [...catalogue().versions].slice(-YOUNGEST).reverse())
    for (const { id: tier } of terms.tiers)
      for (const { id: region } of terms.regions) {
        if (stop.aborted) return
        offerOf(version, tier, region)
        await new Promise(setImmediate)
      }
}
