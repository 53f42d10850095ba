import type { RequestMailFacts } from '#components/mail/request-mail.tsx'
import { MAIL_WORDS } from '#lib/domain/subscriptions/mail-words.ts'
import type { Followed } from '#lib/domain/subscriptions/subscription.ts'
import { now } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'
import { followedAt } from '../followed-words.ts'
import { confirmAddress } from '../links.ts'

type RequestMail = { name: 'subscription-request'; facts: RequestMailFacts }

/** The mail with a link to confirm. */
export function confirmMail(followed: Followed, token: string): RequestMail {
  return requestMail('confirm', followed, confirmAddress(token))
}

/**
 * The mail that says that a subscription stands already.
 * @param leave address of the page that ends it
 */
export function standingMail(followed: Followed, leave: string): RequestMail {
  return requestMail('standing', followed, leave)
}

function requestMail(kind: 'confirm' | 'standing', followed: Followed, href: string): RequestMail {
  const { vendor } = catalogue()
  const words = MAIL_WORDS[kind]
  const { what, frequency } = followedAt(followed, now())
  return {
    name: 'subscription-request',
    facts: {
      sender: vendor.name,
      subject: words.subject(vendor.name),
      preview: words.preview,
      heading: words.heading,
      lead: typeof words.lead === 'string' ? words.lead : words.lead(vendor.name),
      followed: [
        [MAIL_WORDS.tells, what.join('; ')],
        [MAIL_WORDS.often, frequency],
      ],
      action: { href, label: words.action },
      note: words.note,
      foot: words.foot(new URL(environment().PUBLIC_URL).host),
    },
  }
}
