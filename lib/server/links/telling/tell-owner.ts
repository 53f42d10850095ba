import { and, eq, isNull, max } from 'drizzle-orm'
import { CONSOLE_PATH } from '#lib/domain/addresses.ts'
import { isOpen, linkState } from '#lib/domain/links/link-state.ts'
import { lastDayOf } from '#lib/domain/links/reading/valid-until.ts'
import { ENDING_MAIL, LATE_MAIL, LINK_MAIL_FOOT } from '#lib/domain/links/telling/mail-words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { momentInWords } from '#lib/domain/quantities/time/instant.ts'
import type { Database } from '../../db/open-store.ts'
import { store } from '../../db/store.ts'
import type { JobContext } from '../../jobs/job.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'
import { makeMail } from '../../mail/make-mail.ts'
import { now } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'
import { sendToPreparer } from '../mails/send-to-preparer.ts'
import type { LinkRow } from '../stored/stored-link.ts'
import { links } from '../tables.ts'
import { linkVisits } from '../visits/tables.ts'
import type { OwnerMail } from './owner-mail.ts'

/** Sends one, unless it is no news any more: the link was extended meanwhile, handed over, or revoked before its end. */
export async function tellOwner(mail: OwnerMail, { signal }: JobContext): Promise<void> {
  const { db } = await store()
  const [link] = await db.select().from(links).where(eq(links.id, mail.link))
  if (link === undefined) return
  const said = mail.what === 'ending' ? await endingOf(link, mail, db) : lateOf(link, mail)
  if (said === null) return
  const facts = {
    ...said,
    sender: catalogue().vendor.name,
    action: { href: `${environment().PUBLIC_URL}${CONSOLE_PATH}/links/${link.id}`, label: said.action },
    foot: LINK_MAIL_FOOT,
  }
  const message = {
    to: link.byEmail,
    subject: facts.subject,
    ...(await makeMail('subscription-request', facts)),
    messageId: messageIdOf(partsOf(mail).join('.')),
  }
  await sendToPreparer(message, signal)
}

/** The same at every try, and for no other mail. */
function partsOf({ what, link, mark, owner }: OwnerMail): string[] {
  return [`link-${what}`, link, mark.replaceAll(/\D/g, ''), ...(owner === undefined ? [] : [owner])]
}

async function endingOf(link: LinkRow, { mark, owner = link.owner }: OwnerMail, db: Database) {
  if (link.expiresAt !== mark || link.owner !== owner || !isOpen(linkState(link, now()))) return null
  const day = dateInWords(lastDayOf(link.expiresAt))
  const read = await lastRead(link.id, db)
  return {
    subject: ENDING_MAIL.subject(link.preparedFor, day),
    preview: ENDING_MAIL.preview,
    heading: ENDING_MAIL.heading(link.preparedFor),
    lead: ENDING_MAIL.lead(link.preparedFor, day),
    followed: [
      ...(link.recipient === null ? [] : [[ENDING_MAIL.recipient, link.recipient] as const]),
      [ENDING_MAIL.read, read === null ? ENDING_MAIL.notRead : momentInWords(read)] as const,
    ],
    action: ENDING_MAIL.action,
    note: ENDING_MAIL.note,
  }
}

function lateOf(link: LinkRow, { at }: OwnerMail) {
  const state = linkState(link, now())
  if (isOpen(state)) return null
  const closed =
    state === 'expired'
      ? LATE_MAIL.expired(dateInWords(lastDayOf(link.expiresAt)))
      : state === 'replaced'
        ? LATE_MAIL.replaced
        : LATE_MAIL.revoked
  return {
    subject: LATE_MAIL.subject(link.preparedFor),
    preview: LATE_MAIL.preview,
    heading: LATE_MAIL.heading(link.preparedFor),
    lead: LATE_MAIL.lead(link.preparedFor),
    followed: [[LATE_MAIL.opened, momentInWords(at)] as const, [LATE_MAIL.closed, closed] as const],
    action: LATE_MAIL.action,
    note: LATE_MAIL.note,
  }
}

/** When a likely person was there last, by the visits that count. */
async function lastRead(link: string, db: Database): Promise<string | null> {
  const [row] = await db
    .select({ last: max(linkVisits.openedAt) })
    .from(linkVisits)
    .where(
      and(eq(linkVisits.link, link), eq(linkVisits.class, 'likely-human'), isNull(linkVisits.excludedAt)),
    )
  return row?.last ?? null
}
