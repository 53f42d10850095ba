import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { inForce, nextAfter, type Release } from '#lib/domain/release/standing.ts'
import { type Review, reviewAt } from '#lib/domain/terms/review/review.ts'
import { catalogue } from '../current.ts'

/** The version in force at a moment with all that its offers are built from. */
export type InForce = {
  release: Release
  source: OfferSource
  next: Release | null
  review: Review
}

/** What is in force at a moment, or null before the first version; never silently another version. */
export function termsInForce(now: Date): InForce | null {
  const { ledger, versions, reviews } = catalogue()
  const release = inForce(ledger, now)
  const source = release === null ? undefined : versions.get(release.version)
  if (release === null || source === undefined) return null
  return {
    release,
    source,
    next: nextAfter(ledger, now),
    review: reviewAt(reviews, source.terms.review.everyDays, now),
  }
}
