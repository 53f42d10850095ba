import { publicationOf } from '#lib/domain/publications/publication.ts'
import { type Followed, followedKey } from '#lib/domain/subscriptions/subscription.ts'
import { makeMail } from '../../mail/make-mail.ts'
import type { MailAttachment } from '../../mail/message.ts'
import { leavePage } from '../links.ts'
import type { Letter } from '../sending/letters.ts'
import { leaveToken } from '../tokens.ts'
import { digestMail } from './digest-mail.ts'
import { noticeMail } from './notice-mail.ts'
import { releaseMail } from './release-mail.ts'

/** A mail of which only the recipient's own link is still to be filled in. */
type Composed = { subject: string; html: string; text: string; attachments: readonly MailAttachment[] }

/** Stands where each recipient's token goes. No address holds it, and it needs no escaping. */
const PLACEHOLDER = 'TOKEN-OF-THE-RECIPIENT'

/**
 * Makes mails as of a moment: once for all who follow the same and are told of the same, since a mail takes some 20 ms to
 * render.
 */
export function composer(now: Date): (letter: Letter) => Promise<Composed> {
  const made = new Map<string, Promise<Composed>>()
  return async ({ publications, followed, subscription }) => {
    const key = `${publications.join()} ${followedKey(followed)} ${followed.frequency}`
    const making = made.get(key) ?? compose(publications, followed, now)
    made.set(key, making)
    const { html, text, ...rest } = await making
    const token = leaveToken(subscription)
    return { ...rest, html: html.replaceAll(PLACEHOLDER, token), text: text.replaceAll(PLACEHOLDER, token) }
  }
}

async function compose(keys: readonly string[], followed: Followed, now: Date): Promise<Composed> {
  const { name, facts, attachments } = await mailAbout(keys, followed, now)
  const rendered = name === 'notice' ? await makeMail('notice', facts) : await makeMail('digest', facts)
  return { ...rendered, subject: facts.subject, attachments }
}

async function mailAbout(keys: readonly string[], followed: Followed, now: Date) {
  const context = { followed, now, leave: leavePage(PLACEHOLDER) }
  const publications = keys.map(publicationOf)
  const [only] = publications
  if (only === undefined || publications.length > 1) return await digestMail(publications, context)
  return only.kind === 'notice' ? noticeMail(only.notice, context) : await releaseMail(only.version, context)
}
