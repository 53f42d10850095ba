import { isDeepStrictEqual } from 'node:util'
import { offersOf } from '#lib/domain/comparison/compare-versions.ts'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { dateOf } from '#lib/domain/quantities/version-id.ts'

/**
 * Whether two sources of one version say the same: figures, vendor's facts, sub-processors, and every document that is
 * printed from them, but for the id of the edition. Comments in the files say nothing to anybody.
 */
export function nothingDiffers(before: OfferSource, after: OfferSource): boolean {
  return isDeepStrictEqual(saidBy(before), saidBy(after))
}

function saidBy(source: OfferSource) {
  const { terms, vendor, subprocessors } = source
  const version = new RegExp(`${dateOf(terms.version)}(?:\\.\\d+)?`, 'g')
  return {
    terms: { ...terms, version: '' },
    vendor,
    subprocessors,
    documents: offersOf(source).map(({ documents }) => JSON.stringify(documents).replaceAll(version, '')),
  }
}
