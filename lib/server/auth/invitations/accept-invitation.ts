import { eq } from 'drizzle-orm'
import { recordEntry } from '../../audit/record-entry.ts'
import type { CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { addPerson } from '../people/add-person.ts'
import { beginSession, type SessionRequest } from '../sessions/begin-session.ts'
import { people } from '../tables.ts'
import { takeInvitation } from './invitation.ts'

/**
 * Makes the account of whoever was invited, with the role that the invitation gives, and signs them in. The token is good
 * once.
 * @returns the headers with the session's cookie; null for a token that is unknown, used or expired
 */
export async function acceptInvitation(
  { token, name, passwordHash }: { token: string; name: string; passwordHash: string },
  request: SessionRequest,
  { tx }: Pick<CommandContext, 'tx'>,
): Promise<Headers | null> {
  const invitation = await takeInvitation(tx, token, systemNow())
  if (invitation === null) return null
  const { id, email, role } = invitation
  // They may have come by the identity provider meanwhile.
  const known = await tx.select({ id: people.id }).from(people).where(eq(people.email, email))
  if (known.length > 0) return null
  const person = await addPerson({ id, name, email, role, passwordHash }, tx)
  await recordEntry(
    { action: 'people.joined', target: { kind: 'person', id, name }, after: { role } },
    { actor: { kind: 'outsider', id, trace: request.trace }, tx },
  )
  return await beginSession(person, request, tx)
}
