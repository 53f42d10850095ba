import { and, eq } from 'drizzle-orm'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command } from '../../db/command.ts'
import { sessions } from '../tables.ts'

/** Signs the actor out, here. */
export const signOut: Command<Record<never, never>, void> = async (_, context) => {
  const { actor, tx } = context
  if (actor.kind !== 'person') return
  const ended = await tx.delete(sessions).where(eq(sessions.id, actor.session)).returning({ id: sessions.id })
  if (ended.length === 0) return
  await recordEntry(
    { action: 'sessions.ended', target: { kind: 'person', id: actor.id, name: actor.name } },
    context,
  )
}

/**
 * Ends another session of the actor's own.
 * @returns whether there was one of theirs by this id
 */
export const endOwnSession: Command<{ session: string }, boolean> = async ({ session }, context) => {
  const { actor, tx } = context
  if (actor.kind !== 'person') return false
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.id, session), eq(sessions.userId, actor.id)))
    .returning({ id: sessions.id })
  if (ended.length === 0) return false
  await recordEntry(
    { action: 'sessions.ownEnded', target: { kind: 'session', id: session, name: null } },
    context,
  )
  return true
}
