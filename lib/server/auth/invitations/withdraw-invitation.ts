import { eq } from 'drizzle-orm'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { invitations } from '../tables.ts'
import { ownerOf } from './invite-person.ts'

/**
 * Withdraws an invitation, or a link to sign in again: its link is good for nothing then.
 * @returns whether it was still there
 * @throws ForbiddenError
 */
export const withdrawInvitation: Command<{ invitation: string }, boolean> = async (
  { invitation: id },
  context,
) => {
  const { actor, tx } = context
  requirePermission(actor, 'people.invite')
  const [gone] = await tx.delete(invitations).where(eq(invitations.id, id)).returning()
  if (gone === undefined) return false
  const owner = await ownerOf(gone.email, tx)
  await recordEntry(
    owner === null
      ? {
          action: 'people.invitationWithdrawn',
          target: { kind: 'invitation', id, name: null },
          before: { role: gone.role },
        }
      : { action: 'people.linkWithdrawn', target: { kind: 'person', ...owner } },
    context,
  )
  return true
}
