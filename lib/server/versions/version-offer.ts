import { versionOfferPath } from '#lib/domain/addresses.ts'
import { instantInWords } from '#lib/domain/quantities/time/instant.ts'
import { inForce, publishedBy, successionOf } from '#lib/domain/release/standing.ts'
import type { StandingFacts, StandingNotice } from '#lib/domain/release/view.ts'
import { reviewAt } from '#lib/domain/terms/review/review.ts'
import { standingNotice } from '#lib/domain/versions/standing-notice.ts'
import { currentBudget } from '../offer/page/current-budget.ts'
import { choiceOf, factsAround } from '../offer/page/page-facts.ts'
import { catalogue, offerOf } from '../terms/current.ts'
import {
  beginningOf,
  offerOfVersion,
  type VisibleVersion,
  visibleVersion,
} from '../terms/shown/visible-version.ts'

type Place = { tier: string; region: string }

/**
 * The offer of any version that may be seen at a moment, and what its page shows around it: the page as it was, with
 * today's standing at its head. Null where the version does not exist or does not offer the place.
 */
export function versionOfferFacts(version: string, place: Place, now: Date) {
  const seen = visibleVersion(version, now)
  const result = seen === null ? null : offerOfVersion(seen, place.tier, place.region)
  if (seen === null || result?.ok !== true) return null
  const { terms } = seen.source
  return {
    ...factsAround(result.offer, terms, reviewAt(catalogue().reviews, terms.review.everyDays, now), now),
    standing: versionStanding(seen, now, place),
    begins: beginningOf(seen),
    choice: choiceOf(result.offer, terms, (tier, region) => versionOfferPath(version, tier, region)),
    // In a month that the version does not govern, "this month" would mislead.
    currentBudget: currentBudget(version, now),
  }
}

/** Where a version stands, for the head of its pages. */
export function versionStanding(
  seen: VisibleVersion,
  now: Date,
  place?: Place,
): StandingFacts & { notice: StandingNotice } {
  const { version, stands } = seen
  const { ledger } = catalogue()
  const current = inForce(publishedBy(ledger, now), now)
  const successor = stands.standing === 'draft' ? null : successionOf(version, ledger, now)
  const isOffered =
    place === undefined ||
    (current !== null && offerOf(current.version, place.tier, place.region)?.ok === true)
  return {
    standing: stands.standing,
    version,
    since: instantInWords(beginningOf(seen)),
    permanent: null,
    lastReview: null,
    reviewDue: null,
    next: null,
    notice: standingNotice(stands, { current, successor }, place, isOffered),
  }
}
