import { eq } from 'drizzle-orm'
import type { Role } from '#lib/domain/auth/roles.ts'
import type { Command } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { people } from '../tables.ts'
import { isLastAdmin } from './last-admin.ts'
import type { PersonOutcome } from './outcome.ts'
import { giveRole } from './standing.ts'

/**
 * Gives someone another role, and signs them out everywhere: a cookie that was copied before opens nothing of what the new
 * role may do.
 * @throws ForbiddenError
 */
export const setRole: Command<{ person: string; role: Role }, PersonOutcome> = async (
  { person: id, role },
  context,
) => {
  const { actor, tx } = context
  requirePermission(actor, 'people.setRole')
  if (role !== 'admin' && (await isLastAdmin(id, tx))) return 'last-admin'
  const [person] = await tx.select().from(people).where(eq(people.id, id)).for('update')
  if (person === undefined) return 'unknown'
  if (person.role === role) return 'unchanged'
  await giveRole({ person, role }, context)
  return 'done'
}
