import type { ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import { SUBSCRIBED_WORDS } from '#lib/domain/subscriptions/mail-words.ts'
import { type Followed, offeredSelection } from '#lib/domain/subscriptions/subscription.ts'
import { environment } from '../../platform/env.ts'
import type { Telling } from '../../publications/mails/telling.ts'
import { offeredPlaces } from '../../subprocessors/selection/offered-places.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { followedAt } from '../followed-words.ts'

/** For whom a mail is made, when, and the address at which they leave. */
export type MailContext = { followed: Followed; now: Date; leave: string }

/** Whom a mail is for: the selection that is followed, of what is offered now. */
export function tellingOf({ followed, now }: MailContext): Telling {
  return { selection: selectionOf(followed, now), now }
}

function selectionOf(followed: Followed, now: Date): ListSelection {
  const terms = shownTerms(now)?.source.terms
  const chosen = followed.notices ?? { tier: null, region: null }
  return terms === undefined ? chosen : offeredSelection(chosen, offeredPlaces(terms))
}

/** Why the reader gets a mail, and how to end it. */
export function footOf({ followed, now, leave }: MailContext) {
  const { host } = new URL(environment().PUBLIC_URL)
  return {
    because: SUBSCRIBED_WORDS.because(host, followedAt(followed, now).what.join('; ')),
    leave: { href: leave, label: SUBSCRIBED_WORDS.leave },
  }
}
