import { randomUUID } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import { type CommandContext, THE_DESK, type Transaction, transaction } from '../db/command.ts'
import type { Database } from '../db/open-store.ts'
import { recipientsOf } from './recipients.ts'
import { dueRenewals, type RenewingContract } from './renewing-contracts.ts'
import { renewalReminders } from './tables.ts'

/** Sends the job of a reminder, by its id, with a transaction. */
type SendReminder = (reminder: string, tx: Transaction) => Promise<void>

/**
 * Writes down who is to be reminded of renewals at a moment of business time, and sends the jobs of that: each recipient once for
 * each date and step, whichever process looks first.
 * @param send sends the job of a reminder with its transaction
 */
export async function recordReminders(now: Date, db: Database, send: SendReminder): Promise<void> {
  const due = await dueRenewals(now.toISOString().slice(0, 10), db)
  if (due.length === 0) return
  const known = await db
    .selectDistinct({
      contract: renewalReminders.contract,
      renews: renewalReminders.renews,
      step: renewalReminders.step,
    })
    .from(renewalReminders)
    .where(
      inArray(
        renewalReminders.contract,
        due.map(({ contract }) => contract.id),
      ),
    )
  const done = new Set(known.map(({ contract, renews, step }) => `${contract} ${renews} ${step}`))
  for (const one of due)
    if (!done.has(`${one.contract.id} ${one.renews} ${one.step}`))
      await transaction(db, { actor: THE_DESK, now }, (context) => record(one, context, send))
}

async function record(
  { contract, renews, step }: RenewingContract,
  { now, tx }: CommandContext,
  send: SendReminder,
): Promise<void> {
  const recipients = await recipientsOf(contract, tx)
  for (const { recipient, recipientKind } of recipients) {
    const [added] = await tx
      .insert(renewalReminders)
      .values({
        id: randomUUID(),
        contract: contract.id,
        renews,
        step,
        recipient,
        recipientKind,
        recordedAt: now.toISOString(),
      })
      .onConflictDoNothing()
      .returning({ id: renewalReminders.id })
    if (added !== undefined) await send(added.id, tx)
  }
}
