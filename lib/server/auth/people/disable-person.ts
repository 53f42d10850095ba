import { eq } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { people } from '../tables.ts'
import { isLastAdmin } from './last-admin.ts'
import type { PersonOutcome } from './outcome.ts'
import { keepOut, letIn } from './standing.ts'

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
  await keepOut({ person }, context)
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
  await letIn({ person }, context)
  return 'done'
}
