import { eq } from 'drizzle-orm'
import { mailtoOf } from '#lib/domain/links/page/mail-address.ts'
import { QUESTION_MAIL } from '#lib/domain/links/page/mail-words.ts'
import { momentInWords } from '#lib/domain/quantities/time/instant.ts'
import { store } from '../../db/store.ts'
import type { JobContext } from '../../jobs/job.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'
import { makeMail } from '../../mail/make-mail.ts'
import { catalogue } from '../../terms/current.ts'
import { sendToPreparer } from '../mails/send-to-preparer.ts'
import { links } from '../tables.ts'
import { linkQuestions } from './tables.ts'

/** Sends the mail with a question; none of one that is deleted by then. */
export async function sendQuestion(
  { question: id }: { question: string },
  { signal }: JobContext,
): Promise<void> {
  const { db } = await store()
  const [found] = await db
    .select({ question: linkQuestions, link: links })
    .from(linkQuestions)
    .innerJoin(links, eq(links.id, linkQuestions.link))
    .where(eq(linkQuestions.id, id))
  if (found === undefined) return
  const { question, link } = found
  const subject = QUESTION_MAIL.subject(link.preparedFor)
  const facts = {
    sender: catalogue().vendor.name,
    subject,
    preview: QUESTION_MAIL.preview(question.name),
    heading: QUESTION_MAIL.heading(link.preparedFor),
    lead: QUESTION_MAIL.lead(question.name),
    followed: [
      [QUESTION_MAIL.question, question.question],
      [QUESTION_MAIL.from, question.name],
      [QUESTION_MAIL.answerTo, question.email],
      [QUESTION_MAIL.asked, momentInWords(question.at)],
    ] as const,
    action: { href: mailtoOf(question.email), label: QUESTION_MAIL.action },
    note: QUESTION_MAIL.note,
    foot: QUESTION_MAIL.foot,
  }
  const message = {
    to: link.byEmail,
    subject,
    ...(await makeMail('subscription-request', facts)),
    messageId: messageIdOf(`link-question.${id}`),
  }
  await sendToPreparer(message, signal)
}
