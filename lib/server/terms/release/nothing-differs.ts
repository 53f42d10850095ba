import { isDeepStrictEqual } from 'node:util'
import { offersOf } from '#lib/domain/comparison/compare-versions.ts'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { dateOf } from '#lib/domain/quantities/version-id.ts'
import { printedFacts } from '#lib/domain/vendor/schema.ts'

/**
 * Whether two sources say the same: figures, vendor's facts, sub-processors, and every document that is printed from them,
 * but for what the version is called and when it begins. Comments in the files say nothing to anybody, and neither do names
 * of services and conditions that no sub-processor is engaged for.
 */
export function nothingDiffers(before: OfferSource, after: OfferSource): boolean {
  const { version } = before.terms
  return isDeepStrictEqual(saidBy(before), saidBy({ ...after, terms: { ...after.terms, version } }))
}

function saidBy(source: OfferSource) {
  const { terms, vendor, subprocessors } = source
  // The beginning is that of the name, which is the same on both sides.
  const ofVersion = { ...source, effectiveAt: `${dateOf(terms.version)}T00:00:00Z` }
  return {
    terms,
    vendor: printedFacts(vendor),
    subprocessors,
    // Two spaces print as one.
    documents: offersOf(ofVersion).map(({ documents }) =>
      JSON.stringify(documents).replaceAll(/ {2,}/g, ' '),
    ),
  }
}
