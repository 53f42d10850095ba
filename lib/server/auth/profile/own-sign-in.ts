import { and, eq } from 'drizzle-orm'
import type { Person } from '#lib/domain/auth/actor.ts'
import type { Database } from '../../db/open-store.ts'
import { accounts, secondFactors } from '../tables.ts'

/** Whether the actor signs in by a password, and with a second factor that works. */
export async function ownSignIn({
  actor,
  db,
}: {
  actor: Person
  db: Pick<Database, 'select'>
}): Promise<{ hasPassword: boolean; hasSecondFactor: boolean }> {
  const passwords = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.userId, actor.id), eq(accounts.providerId, 'credential')))
  const [factor] = await db.select().from(secondFactors).where(eq(secondFactors.person, actor.id))
  return {
    hasPassword: passwords.length > 0,
    hasSecondFactor: factor !== undefined && factor.confirmedAt !== null,
  }
}
