import { eq } from 'drizzle-orm'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { people, sessions, signInChallenges } from '../tables.ts'
import { isLastAdmin } from './last-admin.ts'
import type { PersonOutcome } from './outcome.ts'

/**
 * Keeps someone out, and ends their sessions at once. What they did stays in the audit log.
 * @throws ForbiddenError
 */
export const disablePerson: Command<{ person: string }, PersonOutcome> = async ({ person: id }, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'people.disable')
  if (actor.kind === 'person' && actor.id === id) return 'oneself'
  if (await isLastAdmin(id, tx)) return 'last-admin'
  const [person] = await tx.select().from(people).where(eq(people.id, id)).for('update')
  if (person === undefined) return 'unknown'
  if (person.disabledAt !== null) return 'unchanged'
  const at = systemNow()
  await tx.update(people).set({ disabledAt: at, updatedAt: at }).where(eq(people.id, id))
  await tx.delete(sessions).where(eq(sessions.userId, id))
  await tx.delete(signInChallenges).where(eq(signInChallenges.person, id))
  await recordEntry({ action: 'people.disabled', target: { kind: 'person', id, name: person.name } }, context)
  return 'done'
}

/**
 * Lets someone in again who was disabled, with the role that they had.
 * @throws ForbiddenError
 */
export const enablePerson: Command<{ person: string }, PersonOutcome> = async ({ person: id }, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'people.disable')
  const [person] = await tx.select().from(people).where(eq(people.id, id)).for('update')
  if (person === undefined) return 'unknown'
  if (person.disabledAt === null) return 'unchanged'
  await tx.update(people).set({ disabledAt: null, updatedAt: systemNow() }).where(eq(people.id, id))
  await recordEntry({ action: 'people.enabled', target: { kind: 'person', id, name: person.name } }, context)
  return 'done'
}
