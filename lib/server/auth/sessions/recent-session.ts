import { and, eq, gt } from 'drizzle-orm'
import type { Person } from '#lib/domain/auth/actor.ts'
import type { Transaction } from '../../db/command.ts'
import { sessions } from '../tables.ts'

/** How long ago a sign-in may be that stands for the person in front of the browser, in milliseconds. */
const RECENT = 15 * 60_000

/** Whether someone signed in lately: for what outlasts the session, a browser that was left open is not enough. */
export async function isRecentSession(
  { session }: Pick<Person, 'session'>,
  at: Date,
  tx: Pick<Transaction, 'select'>,
): Promise<boolean> {
  const found = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, session), gt(sessions.createdAt, new Date(at.getTime() - RECENT))))
  return found.length > 0
}
