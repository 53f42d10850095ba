import { eq } from 'drizzle-orm'
import type { Person } from '#lib/domain/auth/actor.ts'
import type { Transaction } from '../../db/command.ts'
import { people, sessions, signInChallenges } from '../tables.ts'
import { beginSession, type SessionRequest } from './begin-session.ts'

/**
 * Ends every session of the actor and begins a new one here, as after a change of how they sign in: whoever had copied the
 * cookie of one is out, and so is who has given the old password and not the code yet.
 * @returns the headers with its cookie
 */
export async function renewSession(
  actor: Person,
  request: SessionRequest,
  tx: Transaction,
): Promise<Headers> {
  // Whoever signs in at this moment comes before, and is signed out, or after, and is asked for what holds now.
  await tx.select({ id: people.id }).from(people).where(eq(people.id, actor.id)).for('update')
  await tx.delete(sessions).where(eq(sessions.userId, actor.id))
  await tx.delete(signInChallenges).where(eq(signInChallenges.person, actor.id))
  return await beginSession(actor, request, tx)
}
