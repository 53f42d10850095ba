import { eq } from 'drizzle-orm'
import { afterEvent } from '#lib/domain/notices/progress.ts'
import { NOTICES_REFUSED } from '#lib/domain/notices/refused-words.ts'
import { changeContact } from '../../contracts/contacts/change-contact.ts'
import { storedCustomer } from '../../contracts/stored-customers.ts'
import { contracts } from '../../contracts/tables.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { sendJob } from '../../jobs/current.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { sendNoticeJob, sentAs } from '../sending/send-notice.job.ts'
import { progressOf } from '../stored-progress.ts'
import { noticeEvents, noticeRecipients } from '../tables.ts'
import { endTasksOfSending } from '../tasks/end-tasks.ts'
import { beginChange, recordChange } from './changing.ts'
import { NoticesRefusal } from './refusal.ts'

type Recipient = typeof noticeRecipients.$inferSelect

/** Sends a notice to one recipient once more, under the same Message-ID. @throws ForbiddenError, NoticesRefusal */
export const resendNotice: Command<{ recipient: string }, object> = async ({ recipient: id }, context) => {
  const { recipient, notice } = await recipientToSend(id, context)
  await resend(recipient, context)
  await recordChange('notices.resent', notice, { recipient: id }, context)
  return {}
}

/**
 * Gives a contact another address, and sends them the notice once more.
 * @throws ForbiddenError, NoticesRefusal, ContractsRefusal where it is no address, or another contact's
 */
export const replaceAddress: Command<{ recipient: string; address: string }, object> = async (
  { recipient: id, address },
  context,
) => {
  const { recipient, notice } = await recipientToSend(id, context)
  const [contract] = await context.tx
    .select({ customer: contracts.customer })
    .from(contracts)
    .where(eq(contracts.id, recipient.contract))
  const customer = contract === undefined ? null : await storedCustomer(context.tx, contract.customer)
  const contact = customer?.contacts.find((one) => one.id === recipient.contact)
  if (contact === undefined) throw new NoticesRefusal('conflict', NOTICES_REFUSED.removed)
  const { name, role, told } = contact
  await changeContact(
    { contact: contact.id, person: { name, role, address }, told: [...told], reason: null },
    context,
  )
  await resend(recipient, context)
  await recordChange('notices.resent', notice, { recipient: id }, context)
  return {}
}

async function recipientToSend(id: string, context: CommandContext) {
  requirePermission(context.actor, 'notices.send')
  const [found] = await context.tx
    .select({ notice: noticeRecipients.notice })
    .from(noticeRecipients)
    .where(eq(noticeRecipients.id, id))
  if (found === undefined) throw new NoticesRefusal('unknown', NOTICES_REFUSED.noRecipient)
  const notice = await beginChange(found.notice, context)
  const [recipient] = await context.tx
    .select()
    .from(noticeRecipients)
    .where(eq(noticeRecipients.id, id))
    .for('update')
  if (recipient === undefined) throw new NoticesRefusal('unknown', NOTICES_REFUSED.noRecipient)
  if (recipient.batch === null) throw new NoticesRefusal('conflict', NOTICES_REFUSED.notSent)
  if (recipient.state === 'waiting') throw new NoticesRefusal('conflict', NOTICES_REFUSED.underWay)
  return { recipient, notice }
}

async function resend(recipient: Recipient, { actor, now, tx }: CommandContext): Promise<void> {
  const clock = systemNow()
  const event = { kind: 'resent', at: now, clock } as const
  const { state } = afterEvent(progressOf(recipient), event, environment().NOTICE_GIVE_UP_AFTER)
  await tx
    .insert(noticeEvents)
    .values({ recipient: recipient.id, kind: event.kind, at: now.toISOString(), clock: clock.toISOString() })
  await tx
    .update(noticeRecipients)
    .set({ state, triedSince: null, tries: recipient.tries + 1, dueAt: clock.toISOString() })
    .where(eq(noticeRecipients.id, recipient.id))
  await endTasksOfSending(recipient.id, { actor, tx })
  await sendJob(sendNoticeJob, sentAs({ notice: recipient.notice, batch: recipient.batch ?? 0 }), tx)
}
