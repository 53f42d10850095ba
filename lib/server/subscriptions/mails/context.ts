import type { ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import { PUBLISHED_WORDS } from '#lib/domain/subscriptions/mail-words.ts'
import { type Followed, offeredSelection } from '#lib/domain/subscriptions/subscription.ts'
import { environment } from '../../platform/env.ts'
import { offeredPlaces } from '../../subprocessors/selection/offered-places.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { followedAt } from '../followed-words.ts'

/** For whom a mail is made, when, and the address at which they leave. */
export type MailContext = { followed: Followed; now: Date; leave: string }

/** A publication that this process does not have: another one, with newer data, has recorded it. */
export class UnknownPublicationError extends Error {
  override name = 'UnknownPublicationError'

  constructor(what: string) {
    super(
      `${what} is not in data/ as this process read it at its start. Another process has to send these mails.`,
    )
  }
}

/** The selection that a mail is about, of what is offered now. */
export function selectionOf({ followed, now }: MailContext): ListSelection {
  const terms = shownTerms(now)?.source.terms
  const chosen = followed.notices ?? { tier: null, region: null }
  return terms === undefined ? chosen : offeredSelection(chosen, offeredPlaces(terms))
}

/** Why the reader gets a mail, and how to end it. */
export function footOf({ followed, now, leave }: MailContext) {
  const { host } = new URL(environment().PUBLIC_URL)
  return {
    because: PUBLISHED_WORDS.because(host, followedAt(followed, now).what.join('; ')),
    leave: { href: leave, label: PUBLISHED_WORDS.leave },
  }
}

/** A path as an address that works outside the desk. */
export function absolute(path: string): string {
  return `${environment().PUBLIC_URL}${path}`
}
