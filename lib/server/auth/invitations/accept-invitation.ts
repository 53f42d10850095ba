import { eq } from 'drizzle-orm'
import { recordEntry } from '../../audit/record-entry.ts'
import type { CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { addPerson } from '../people/add-person.ts'
import { recoverPerson } from '../people/recover-person.ts'
import { beginSession, type SessionRequest } from '../sessions/begin-session.ts'
import { people } from '../tables.ts'
import { takeInvitation } from './invitation.ts'

/** What someone who accepts has chosen. `passwordHash`: as `hashPassword` makes it. */
export type Acceptance = { token: string; name: string; passwordHash: string }

/**
 * Makes the account of whoever was invited, with the role that the invitation gives, and signs them in. Who has an account
 * gets back into it. The token is good once.
 * @returns the headers with the session's cookie; null for a token that is unknown, used or expired, and for an account that
 *   is disabled
 */
export async function acceptInvitation(
  { token, name, passwordHash }: Acceptance,
  request: SessionRequest,
  { tx }: Pick<CommandContext, 'tx'>,
): Promise<Headers | null> {
  const invitation = await takeInvitation(tx, token, systemNow())
  if (invitation === null) return null
  const { id, email, role } = invitation
  const actor = { kind: 'outsider', id, trace: request.trace } as const
  const [known] = await tx.select().from(people).where(eq(people.email, email)).for('update')
  if (known !== undefined) {
    const person = await recoverPerson(known, { ...invitation, name, passwordHash }, { actor, tx })
    return person === null ? null : await beginSession(person, request, tx)
  }
  const person = await addPerson({ id, name, email, role, passwordHash }, tx)
  await recordEntry(
    { action: 'people.joined', target: { kind: 'person', id, name }, after: { role } },
    { actor, tx },
  )
  return await beginSession(person, request, tx)
}
