import { randomUUID } from 'node:crypto'
import type { Role } from '#lib/domain/auth/roles.ts'
import type { Transaction } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import type { Newcomer } from '../sessions/begin-session.ts'
import { accounts, people } from '../tables.ts'

/** Someone who joins. `passwordHash`: as `hashPassword` makes it; null for whoever signs in by a provider. */
export type NewPerson = { id: string; name: string; email: string; role: Role; passwordHash: string | null }

/** Adds a person. Its right, and its entry in the audit log, are for the command that does it. */
export async function addPerson(
  { id, name, email, role, passwordHash }: NewPerson,
  tx: Transaction,
): Promise<Newcomer> {
  const at = systemNow()
  const stamps = { createdAt: at, updatedAt: at }
  await tx
    .insert(people)
    .values({ id, name, email: email.toLowerCase(), emailVerified: true, role, ...stamps })
  if (passwordHash !== null)
    await tx.insert(accounts).values({
      id: randomUUID(),
      userId: id,
      providerId: 'credential',
      accountId: id,
      password: passwordHash,
      ...stamps,
    })
  return { id, name, role }
}
