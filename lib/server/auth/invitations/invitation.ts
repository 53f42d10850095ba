import { and, eq, gt, lt } from 'drizzle-orm'
import type { Role } from '#lib/domain/auth/roles.ts'
import type { Database } from '../../db/open-store.ts'
import { invitations } from '../tables.ts'
import { tokenHash } from '../tokens.ts'

/** How long an invitation is good, in milliseconds. */
export const INVITATION_LIVES = 7 * 24 * 3_600_000

/** An invitation that is still good. */
export type Invitation = { id: string; email: string; role: Role; isFromCommandLine: boolean }

/** The invitation of a token; null where it is unknown or expired. It is not used by that. */
export async function invitationOf(
  db: Pick<Database, 'select'>,
  token: string,
  at: Date,
): Promise<Invitation | null> {
  const [found] = await db.select().from(invitations).where(isGood(token, at))
  return found === undefined ? null : shown(found)
}

/** Takes the invitation of a token: of many at once one has it. */
export async function takeInvitation(
  tx: Pick<Database, 'delete'>,
  token: string,
  at: Date,
): Promise<Invitation | null> {
  const [taken] = await tx.delete(invitations).where(isGood(token, at)).returning()
  return taken === undefined ? null : shown(taken)
}

/** Deletes those that nobody can accept any more: their addresses are needed no longer. */
export async function purgeInvitations(db: Pick<Database, 'delete'>, at: Date): Promise<void> {
  await db.delete(invitations).where(lt(invitations.expiresAt, at.toISOString()))
}

function shown({ id, email, role, invitedBy }: typeof invitations.$inferSelect): Invitation {
  return { id, email, role, isFromCommandLine: invitedBy === null }
}

function isGood(token: string, at: Date) {
  return and(eq(invitations.tokenSha256, tokenHash(token)), gt(invitations.expiresAt, at.toISOString()))
}
