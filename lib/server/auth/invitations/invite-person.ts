import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Role } from '#lib/domain/auth/roles.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command, CommandContext, Transaction } from '../../db/command.ts'
import { sendJob } from '../../jobs/current.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { invitations, people } from '../tables.ts'
import { newToken } from '../tokens.ts'
import { INVITATION_LIVES } from './invitation.ts'
import { lockedToken } from './locked-token.ts'
import { sendInvitation } from './send-invitation.job.ts'

/**
 * `email`: an address that `isMailAddress` takes. `byMail`: whether a mail goes out. `again`: whether somebody who has an
 * account gets a link too, to choose a new password; it takes their second factor away.
 */
export type InviteInput = { email: string; role: Role; byMail: boolean; again?: boolean }

/** `token`: of the link, which is also in the mail. `known`: someone with this address has an account already. */
export type InviteOutcome = { kind: 'invited'; id: string; token: string } | { kind: 'known' }

/**
 * Invites someone to join with a role. Who was invited before and has not joined gets a new link, and the old one ends.
 * @throws ForbiddenError
 */
export const invitePerson: Command<InviteInput, InviteOutcome> = async (input, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'people.invite')
  const email = input.email.toLowerCase()
  if (input.again !== true && (await ownerOf(email, tx)) !== null) return { kind: 'known' }
  const { token, tokenSha256 } = newToken()
  const expiresAt = new Date(systemNow().getTime() + INVITATION_LIVES).toISOString()
  const id = await storeInvitation({ email, role: input.role, tokenSha256, expiresAt }, context)
  if (input.byMail) await sendJob(sendInvitation, { data: { invitation: id, token: lockedToken(token) } }, tx)
  return { kind: 'invited', id, token }
}

/** An invitation as it is stored, or waits in a file to be. */
export type NewInvitation = { email: string; role: Role; tokenSha256: string; expiresAt: string }

/** Stores an invitation and records it; its id. Its right is for the command to check. */
export async function storeInvitation(
  { email, ...invitation }: NewInvitation,
  context: CommandContext,
): Promise<string> {
  const { actor, tx } = context
  const values = {
    ...invitation,
    invitedAt: systemNow().toISOString(),
    invitedBy: actor.kind === 'person' ? actor.id : null,
  }
  const [row] = await tx
    .insert(invitations)
    .values({ id: randomUUID(), email, ...values })
    .onConflictDoUpdate({ target: invitations.email, set: values })
    .returning({ id: invitations.id })
  if (row === undefined) throw new Error('a row that was written is not there')
  const owner = await ownerOf(email, tx)
  await recordEntry(
    owner === null
      ? {
          action: 'people.invited',
          // Their address is in the invitation alone, and goes with it.
          target: { kind: 'invitation', id: row.id, name: null },
          after: { role: invitation.role },
        }
      : { action: 'people.linkSent', target: { kind: 'person', ...owner } },
    context,
  )
  return row.id
}

/** Who has an account with an address already, and so gets back into it by an invitation; null for a newcomer. */
export async function ownerOf(email: string, tx: Transaction): Promise<{ id: string; name: string } | null> {
  const [owner] = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(eq(people.email, email))
  return owner ?? null
}
