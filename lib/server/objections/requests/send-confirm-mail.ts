import { CONFIRM_MAIL } from '#lib/domain/objections/mail-words.ts'
import { store } from '../../db/store.ts'
import type { JobContext } from '../../jobs/job.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'
import { makeMail } from '../../mail/make-mail.ts'
import { publicationTitle } from '../../notices/pages/notice-title.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'
import { addressOf } from '../mails/reached.ts'
import { sendUrgently } from '../mails/send-urgently.ts'
import { unlockedToken } from './locked.ts'
import type { ConfirmMail } from './to-send.ts'
import { waitingRequest } from './waiting-request.ts'

/** Sends one; one that was used, or has expired meanwhile, is let go. */
export async function sendConfirmMail(
  { request: id, token: locked }: ConfirmMail,
  { signal }: JobContext,
): Promise<void> {
  const token = unlockedToken(locked)
  const { db } = await store()
  const waiting = await waitingRequest({ id }, db)
  if (waiting === null || waiting.request.usedAt !== null) return
  if (Date.parse(waiting.request.expiresAt) <= systemNow().getTime()) return
  const to = await addressOf(waiting.request.contact, db)
  if (to === null) return
  const { name } = catalogue().vendor
  const { PUBLIC_URL } = environment()
  const facts = {
    sender: name,
    subject: CONFIRM_MAIL.subject(name),
    preview: CONFIRM_MAIL.preview,
    heading: CONFIRM_MAIL.heading,
    lead: CONFIRM_MAIL.lead(name),
    followed: [
      [CONFIRM_MAIL.against, publicationTitle(waiting.notice.publication, now()).title],
      [CONFIRM_MAIL.contract, waiting.contracts.map((contract) => contract.name).join('; ')],
    ] as const,
    action: { href: `${PUBLIC_URL}/objections/confirm?token=${token}`, label: CONFIRM_MAIL.action },
    note: CONFIRM_MAIL.note,
    foot: CONFIRM_MAIL.foot(new URL(PUBLIC_URL).host),
  }
  const message = {
    to,
    subject: facts.subject,
    ...(await makeMail('subscription-request', facts)),
    messageId: messageIdOf(`objection-link.${id}`),
  }
  await sendUrgently(message, signal)
}
