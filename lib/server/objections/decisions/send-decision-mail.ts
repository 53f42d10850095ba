import { eq } from 'drizzle-orm'
import { contractOf } from '../../contracts/stored-customers.ts'
import { contracts, customers } from '../../contracts/tables.ts'
import { store } from '../../db/store.ts'
import type { JobContext } from '../../jobs/job.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'
import { makeMail } from '../../mail/make-mail.ts'
import { noticeRecipients, notices } from '../../notices/tables.ts'
import { now } from '../../platform/clock.ts'
import { addressOf } from '../mails/reached.ts'
import { sendUrgently } from '../mails/send-urgently.ts'
import { changeDecisions } from '../tables.ts'
import { decisionMail } from './decision-mail.ts'
import type { DecisionMail } from './mail-to-send.ts'
import { standingDecision } from './standing-decision.ts'

/** Confirms a decision to one who was told of the change; nobody is told whose contact was removed meanwhile. */
export async function sendDecisionMail(
  { decision: id, recipient: recipientId, news }: DecisionMail,
  { signal }: JobContext,
): Promise<void> {
  const { db } = await store()
  const [found] = await db
    .select({
      decision: changeDecisions,
      notice: notices,
      contract: contracts,
      customer: customers.name,
      contact: noticeRecipients.contact,
    })
    .from(changeDecisions)
    .innerJoin(notices, eq(notices.id, changeDecisions.notice))
    .innerJoin(contracts, eq(contracts.id, changeDecisions.contract))
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .innerJoin(noticeRecipients, eq(noticeRecipients.id, recipientId))
    .where(eq(changeDecisions.id, id))
  const to = found === undefined ? null : await addressOf(found.contact, db)
  if (found === undefined || to === null) return
  const decided = { ...found, contract: contractOf(found.contract), recipient: recipientId }
  const standing = await standingDecision(found.decision, db)
  const facts = await decisionMail(decided, { news, standing, now: now() }, db)
  const message = {
    to,
    subject: facts.subject,
    ...(await makeMail('subscription-request', facts)),
    messageId: messageIdOf(`decision.${id}.${news}.${recipientId}`),
  }
  await sendUrgently(message, signal)
}
