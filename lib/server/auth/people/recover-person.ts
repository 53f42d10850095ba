import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Role } from '#lib/domain/auth/roles.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import type { Newcomer } from '../sessions/begin-session.ts'
import { accounts, passkeys, people, secondFactors, sessions, signInChallenges } from '../tables.ts'
import { isLastAdmin } from './last-admin.ts'

/** How they get back in. `isFromCommandLine`: whoever runs commands on the machine also gives them a role, and enables them. */
export type Recovery = { name: string; passwordHash: string; role: Role; isFromCommandLine: boolean }

/**
 * Lets someone back into their account: with a new password, without the second factor and the passkeys, which they may have
 * lost, and signed out everywhere. The last administrator stays one.
 * @returns null where they are disabled and no command line says otherwise
 */
export async function recoverPerson(
  known: typeof people.$inferSelect,
  { name, passwordHash, role: given, isFromCommandLine }: Recovery,
  context: Pick<CommandContext, 'actor' | 'tx'>,
): Promise<Newcomer | null> {
  const { id } = known
  if (known.disabledAt !== null && !isFromCommandLine) return null
  const { tx } = context
  const isLast = given !== 'admin' && (await isLastAdmin(id, tx))
  const role = isFromCommandLine && !isLast ? given : known.role
  const at = systemNow()
  await tx
    .update(people)
    .set({ name, role, disabledAt: null, isExample: false, updatedAt: at })
    .where(eq(people.id, id))
  await tx
    .insert(accounts)
    .values({
      id: randomUUID(),
      userId: id,
      providerId: 'credential',
      accountId: id,
      password: passwordHash,
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoUpdate({
      target: [accounts.providerId, accounts.accountId],
      set: { password: passwordHash, updatedAt: at },
    })
  await tx.delete(secondFactors).where(eq(secondFactors.person, id))
  await tx.delete(passkeys).where(eq(passkeys.person, id))
  await tx.delete(sessions).where(eq(sessions.userId, id))
  await tx.delete(signInChallenges).where(eq(signInChallenges.person, id))
  await recordEntry(
    {
      action: 'people.recovered',
      target: { kind: 'person', id, name },
      before: { role: known.role },
      after: { role },
    },
    context,
  )
  return { id, name, role }
}
