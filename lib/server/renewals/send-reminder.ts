import { eq } from 'drizzle-orm'
import { dueReminder } from '#lib/domain/contracts/renewal.ts'
import { contractOf } from '../contracts/stored-customers.ts'
import { contracts, customers } from '../contracts/tables.ts'
import type { Database } from '../db/open-store.ts'
import { store } from '../db/store.ts'
import type { JobContext } from '../jobs/job.ts'
import { domainOf } from '../mail/addressing/domain-of.ts'
import { messageIdOf } from '../mail/addressing/message-id.ts'
import { withoutAddresses } from '../mail/addressing/without-addresses.ts'
import { makeMail } from '../mail/make-mail.ts'
import { mailLanes, sendInLane } from '../mail/send-mail.ts'
import { now } from '../platform/clock.ts'
import { log } from '../platform/logs/log.ts'
import { recipientsOf } from './recipients.ts'
import { renewalMail } from './renewal-mail.ts'
import { renewalReminders } from './tables.ts'

const SLOW = 'The mail server answers slowly at the moment, and others go first.'

/**
 * Sends a reminder; none where the contract renews on another day by now, has ended or has renewed, nor to whoever is to know no
 * longer.
 * @throws Error, without an address in its message, where it is to be tried again
 */
export async function sendReminder(
  { reminder: id }: { reminder: string },
  { signal }: JobContext,
): Promise<void> {
  const { db } = await store()
  const found = await stillDue(id, now(), db)
  if (found === null) return
  const { to, facts } = found
  const message = {
    to,
    subject: facts.subject,
    ...(await makeMail('subscription-request', facts)),
    messageId: messageIdOf(`renewal.${id}`),
  }
  const lane = await mailLanes().enterUrgently(domainOf(to), signal)
  if (typeof lane === 'string') throw new Error(SLOW)
  const outcome = await sendInLane(message, lane, signal)
  if (outcome.outcome === 'failed') {
    const reason = withoutAddresses(outcome.reason, to)
    if (outcome.concerns !== 'recipient' || !outcome.permanent) throw new Error(reason)
    log().warn({ reason, reminder: id }, 'A reminder of a renewal was refused for good')
    return
  }
  await db.update(renewalReminders).set({ sentAt: now().toISOString() }).where(eq(renewalReminders.id, id))
}

async function stillDue(id: string, at: Date, db: Database) {
  const [row] = await db
    .select({ reminder: renewalReminders, contract: contracts, customer: customers.name })
    .from(renewalReminders)
    .innerJoin(contracts, eq(contracts.id, renewalReminders.contract))
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .where(eq(renewalReminders.id, id))
  if (row === undefined || row.reminder.sentAt !== null) return null
  const contract = contractOf(row.contract)
  if (dueReminder(contract, at.toISOString().slice(0, 10))?.renews !== row.reminder.renews) return null
  const recipient = (await recipientsOf(contract, db)).find((one) => one.recipient === row.reminder.recipient)
  if (recipient === undefined) return null
  const { renews } = row.reminder
  return {
    to: recipient.address,
    facts: renewalMail({ contract, renews, customer: row.customer, recipient }),
  }
}
