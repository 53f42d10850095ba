import { eq } from 'drizzle-orm'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { people, sessions, signInChallenges } from '../tables.ts'
import type { PersonOutcome } from './outcome.ts'

/**
 * Signs someone out everywhere, from their next request on.
 * @throws ForbiddenError
 */
export const endSessions: Command<{ person: string }, PersonOutcome> = async ({ person: id }, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'people.endSessions')
  const [person] = await tx.select().from(people).where(eq(people.id, id))
  if (person === undefined) return 'unknown'
  const ended = await tx.delete(sessions).where(eq(sessions.userId, id)).returning({ id: sessions.id })
  await tx.delete(signInChallenges).where(eq(signInChallenges.person, id))
  if (ended.length === 0) return 'unchanged'
  await recordEntry(
    {
      action: 'people.sessionsEnded',
      target: { kind: 'person', id, name: person.name },
      after: { ended: ended.length },
    },
    context,
  )
  return 'done'
}
