import { eq } from 'drizzle-orm'
import type { Person } from '#lib/domain/auth/actor.ts'
import type { Transaction } from '../../db/command.ts'
import { sessions } from '../tables.ts'

/** The session of whoever acts has ended since they were looked up. */
class SessionEndedError extends Error {
  override name = 'SessionEndedError'
}

/** By its name, for Next evaluates this module several times in one process. */
export function isSessionEnded(error: unknown): boolean {
  return error instanceof Error && error.name === 'SessionEndedError'
}

/**
 * Asks at the end of a command whether whoever acts is still signed in. Disabling someone, another role and a new password end
 * their sessions. What was under way is then taken back: entries of the audit log are written one after the other, so that
 * none of theirs follows that of their end.
 * @throws SessionEndedError
 */
export async function requireSession({ session }: Pick<Person, 'session'>, tx: Transaction): Promise<void> {
  const found = await tx.select({ id: sessions.id }).from(sessions).where(eq(sessions.id, session))
  if (found.length === 0) throw new SessionEndedError('The session has ended.')
}
