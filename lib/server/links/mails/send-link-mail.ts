import { and, eq } from 'drizzle-orm'
import { tailoredPath } from '#lib/domain/addresses.ts'
import { isOpen, linkState } from '#lib/domain/links/link-state.ts'
import { LINK_MAIL } from '#lib/domain/links/mail-words.ts'
import { lastDayOf } from '#lib/domain/links/reading/valid-until.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import type { Database } from '../../db/open-store.ts'
import { store } from '../../db/store.ts'
import type { JobContext } from '../../jobs/job.ts'
import { domainOf } from '../../mail/addressing/domain-of.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'
import { withoutAddresses } from '../../mail/addressing/without-addresses.ts'
import { makeMail } from '../../mail/make-mail.ts'
import { mailLanes, sendInLane } from '../../mail/send-mail.ts'
import { tokenHash } from '../../platform/address-tokens.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'
import type { LinkRow } from '../stored/stored-link.ts'
import { linkEvents, links } from '../tables.ts'
import { unlockedToken } from '../tokens.ts'
import type { LinkMail } from './link-mail.ts'

/** Sends one, and writes down what became of it; of a link that is open no more, or has no recipient any more, none. */
export async function sendLinkMail(
  { link: id, mail, token: locked, by }: LinkMail,
  { signal }: JobContext,
): Promise<void> {
  const token = unlockedToken(locked)
  const { db } = await store()
  const known = and(eq(links.id, id), eq(links.tokenSha256, tokenHash(token)))
  const [row] = await db.select().from(links).where(known)
  if (row === undefined || row.recipient === null || !isOpen(linkState(row, now()))) return
  const facts = factsOf(row, token)
  const message = {
    to: row.recipient,
    subject: facts.subject,
    ...(await makeMail('subscription-request', facts)),
    messageId: messageIdOf(`link.${mail}`),
  }
  const lane = await mailLanes().enterUrgently(domainOf(row.recipient), signal)
  if (typeof lane === 'string') throw new Error('The mail server answers slowly, and others go first.')
  const outcome = await sendInLane(message, lane, signal)
  if (outcome.outcome !== 'failed') return await note(id, 'sent', null, by, db)
  const reason = withoutAddresses(outcome.reason, row.recipient)
  if (outcome.concerns !== 'recipient' || !outcome.permanent) throw new Error(reason)
  await note(id, 'refused', reason, by, db)
}

async function note(link: string, step: 'sent' | 'refused', why: string | null, who: string, db: Database) {
  const at = now().toISOString()
  await db.insert(linkEvents).values({ link, step, who, note: why, at, clock: systemNow().toISOString() })
}

/** No fee is in it: mails are forwarded, and scanned. */
function factsOf({ preparedFor, byName, byEmail, expiresAt, accessCode }: LinkRow, token: string) {
  const { name } = catalogue().vendor
  const { PUBLIC_URL } = environment()
  return {
    sender: name,
    subject: LINK_MAIL.subject(name),
    preview: LINK_MAIL.preview,
    heading: LINK_MAIL.heading(preparedFor),
    lead: LINK_MAIL.lead(name, preparedFor),
    followed: [
      [LINK_MAIL.by, `${byName}, ${byEmail}`],
      [LINK_MAIL.until, dateInWords(lastDayOf(expiresAt))],
    ] as const,
    action: { href: `${PUBLIC_URL}${tailoredPath(token)}`, label: LINK_MAIL.action },
    note: accessCode === null ? LINK_MAIL.note : LINK_MAIL.noteWithCode(byName),
    foot: LINK_MAIL.foot(byName),
  }
}
