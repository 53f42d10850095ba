import { asc, inArray } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import type { Reading } from '../contracts/stored-customers.ts'
import { requirePermission } from '../permissions/require-permission.ts'
import { renewalReminders } from './tables.ts'

export type ReminderRow = typeof renewalReminders.$inferSelect

/** The reminders that were recorded of contracts, by their ids; the oldest first. @throws ForbiddenError */
export async function remindersOf(
  contracts: readonly string[],
  { actor, db }: { actor: Actor; db: Reading },
): Promise<ReminderRow[]> {
  requirePermission(actor, 'contracts.read')
  if (contracts.length === 0) return []
  return await db
    .select()
    .from(renewalReminders)
    .where(inArray(renewalReminders.contract, [...contracts]))
    .orderBy(asc(renewalReminders.recordedAt), asc(renewalReminders.id))
}
