import { and, asc, eq } from 'drizzle-orm'
import { CONSOLE_PATH } from '#lib/domain/addresses.ts'
import { downloadName, VISIT_MAIL } from '#lib/domain/links/visits/mail-words.ts'
import { momentInWords } from '#lib/domain/quantities/time/instant.ts'
import { store } from '../../../db/store.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { messageIdOf } from '../../../mail/addressing/message-id.ts'
import { makeMail } from '../../../mail/make-mail.ts'
import { environment } from '../../../platform/env.ts'
import { catalogue } from '../../../terms/current.ts'
import { sendToPreparer } from '../../mails/send-to-preparer.ts'
import { isWanted } from '../../mails/wanted/wanted-mails.ts'
import { links } from '../../tables.ts'
import { linkTold, linkVisitEvents, linkVisits } from '../tables.ts'
import type { ToldVisit } from './told-visit.ts'

/** Sends the mail to whoever prepared the link; none of a visit that is deleted by then, or excluded, nor where they want none. */
export async function tellVisit(
  { link: id, what, visit: visitId }: ToldVisit,
  { signal }: JobContext,
): Promise<void> {
  const { db } = await store()
  const [found] = await db
    .select({ link: links, visit: linkVisits })
    .from(linkVisits)
    .innerJoin(links, eq(links.id, linkVisits.link))
    .where(and(eq(linkVisits.id, visitId), eq(links.id, id)))
  if (found === undefined || found.visit.excludedAt !== null) {
    // The next one is the first, then.
    await db.delete(linkTold).where(and(eq(linkTold.link, id), eq(linkTold.what, what)))
    return
  }
  const { link, visit } = found
  if (!(await isWanted(what, link.owner, db)).isWanted) return
  const files = await db
    .select({ subject: linkVisitEvents.subject, at: linkVisitEvents.at })
    .from(linkVisitEvents)
    .where(and(eq(linkVisitEvents.visit, visitId), eq(linkVisitEvents.step, 'download')))
    .orderBy(asc(linkVisitEvents.id))
  const words = VISIT_MAIL[what]
  const facts = {
    sender: catalogue().vendor.name,
    subject: words.subject(link.preparedFor),
    preview: words.preview,
    heading: words.heading(link.preparedFor),
    lead: words.lead,
    followed: [
      [VISIT_MAIL.opened, momentInWords(visit.openedAt)] as const,
      ...(what === 'download'
        ? [[VISIT_MAIL.files, files.map(({ subject }) => downloadName(subject)).join('; ')] as const]
        : []),
    ],
    action: { href: `${environment().PUBLIC_URL}${CONSOLE_PATH}/links/${id}`, label: VISIT_MAIL.action },
    note: VISIT_MAIL.note,
    foot: VISIT_MAIL.foot,
  }
  await sendToPreparer(
    {
      to: link.byEmail,
      subject: facts.subject,
      ...(await makeMail('subscription-request', facts)),
      messageId: messageIdOf(`link-${what}.${id}`),
    },
    signal,
  )
}
