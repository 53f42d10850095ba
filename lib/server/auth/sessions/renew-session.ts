import { eq } from 'drizzle-orm'
import type { Person } from '#lib/domain/auth/actor.ts'
import type { Transaction } from '../../db/command.ts'
import { sessions } from '../tables.ts'
import { beginSession, type SessionRequest } from './begin-session.ts'

/**
 * Ends every session of the actor and begins a new one here, as after a change of how they sign in: whoever had copied the
 * cookie of one is out.
 * @returns the headers with its cookie
 */
export async function renewSession(
  actor: Person,
  request: SessionRequest,
  tx: Transaction,
): Promise<Headers> {
  await tx.delete(sessions).where(eq(sessions.userId, actor.id))
  return await beginSession(actor, request, tx)
}
