import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Role } from '#lib/domain/auth/roles.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command } from '../../db/command.ts'
import { sendJob } from '../../jobs/current.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { encryptSecret } from '../../platform/secrets.ts'
import { invitations, people } from '../tables.ts'
import { newToken } from '../tokens.ts'
import { INVITATION_LIVES } from './invitation.ts'
import { INVITATION_TOKEN, sendInvitation } from './send-invitation.job.ts'

/** `token`: of the link, which is also in the mail. `known`: someone with this address has an account already. */
export type InviteOutcome = { kind: 'invited'; id: string; token: string } | { kind: 'known' }

/**
 * Invites someone by mail to join with a role. Who was invited before and has not joined gets a new link, and the old one
 * ends.
 * @param input `email`: an address that `isMailAddress` takes; `byMail`: whether a mail goes out
 * @throws ForbiddenError
 */
export const invitePerson: Command<{ email: string; role: Role; byMail: boolean }, InviteOutcome> = async (
  { email: typed, role, byMail },
  context,
) => {
  const { actor, tx } = context
  requirePermission(actor, 'people.invite')
  const email = typed.toLowerCase()
  const known = await tx.select({ id: people.id }).from(people).where(eq(people.email, email))
  if (known.length > 0) return { kind: 'known' }
  const at = systemNow()
  const { token, tokenSha256 } = newToken()
  const values = {
    role,
    tokenSha256,
    invitedAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + INVITATION_LIVES).toISOString(),
    invitedBy: actor.kind === 'person' ? actor.id : null,
  }
  const [row] = await tx
    .insert(invitations)
    .values({ id: randomUUID(), email, ...values })
    .onConflictDoUpdate({ target: invitations.email, set: values })
    .returning({ id: invitations.id })
  if (row === undefined) throw new Error('a row that was written is not there')
  const { id } = row
  if (byMail)
    await sendJob(
      sendInvitation,
      { data: { invitation: id, token: encryptSecret(token, INVITATION_TOKEN) } },
      tx,
    )
  // Their address is in the invitation alone, and goes with it.
  await recordEntry(
    { action: 'people.invited', target: { kind: 'invitation', id, name: null }, after: { role } },
    context,
  )
  return { kind: 'invited', id, token }
}
