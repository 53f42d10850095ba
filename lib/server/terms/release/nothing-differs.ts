import { isDeepStrictEqual } from 'node:util'
import { offersOf } from '#lib/domain/comparison/compare-versions.ts'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { dateOf } from '#lib/domain/quantities/version-id.ts'

/**
 * Whether two sources of one version say the same: figures, vendor's facts, sub-processors, and every document that is
 * printed from them, but for the id of the edition and its beginning. Comments in the files say nothing to anybody.
 */
export function nothingDiffers(before: OfferSource, after: OfferSource): boolean {
  return isDeepStrictEqual(saidBy(before), saidBy(after))
}

function saidBy(source: OfferSource) {
  const { terms, vendor, subprocessors } = source
  const version = dateOf(terms.version)
  const ofVersion = { ...source, terms: { ...terms, version }, effectiveAt: `${version}T00:00:00Z` }
  return {
    terms: ofVersion.terms,
    vendor,
    subprocessors,
    documents: offersOf(ofVersion).map(({ documents }) => JSON.stringify(documents)),
  }
}
