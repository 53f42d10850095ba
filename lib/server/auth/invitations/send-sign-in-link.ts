import { eq } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import type { PersonOutcome } from '../people/outcome.ts'
import { people } from '../tables.ts'
import { invitePerson } from './invite-person.ts'

/**
 * Mails someone a link by which they get back into their account: with a new password, without their second factor, signed out
 * everywhere else. Until they open it, nothing changes; their role stays in any case.
 * @returns `unchanged` for whoever is disabled, and for an example
 * @throws ForbiddenError
 */
export const sendSignInLink: Command<{ person: string }, PersonOutcome> = async ({ person: id }, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'people.invite')
  if (actor.kind === 'person' && actor.id === id) return 'oneself'
  const [person] = await tx.select().from(people).where(eq(people.id, id))
  if (person === undefined) return 'unknown'
  if (person.disabledAt !== null || person.isExample) return 'unchanged'
  const { email, role } = person
  await invitePerson({ email, role, byMail: true, again: true }, context)
  return 'done'
}
