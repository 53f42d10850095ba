import { placeOf } from '#lib/domain/subprocessors/list/shown-list.ts'
import { type Followed, offeredSelection } from '#lib/domain/subscriptions/subscription.ts'
import type { FollowedInWords } from '#lib/domain/subscriptions/view.ts'
import { FOLLOWED_USE, followedInWords } from '#lib/domain/subscriptions/words.ts'
import { offeredPlaces } from '../subprocessors/selection/offered-places.ts'
import { shownTerms } from '../terms/shown/shown-terms.ts'

/** What a subscription is about, by the names that places have at a moment. */
export function followedAt({ notices, releases, frequency }: Followed, now: Date): FollowedInWords {
  const terms = shownTerms(now)?.source.terms
  const place =
    notices === null
      ? undefined
      : terms === undefined
        ? null
        : placeOf(offeredSelection(notices, offeredPlaces(terms)), offeredPlaces(terms), FOLLOWED_USE)
  return followedInWords(place, releases, frequency)
}
