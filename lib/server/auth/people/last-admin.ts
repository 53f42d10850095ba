import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { ADVISORY_LOCKS } from '../../db/advisory-locks.ts'
import type { Transaction } from '../../db/command.ts'
import { people } from '../tables.ts'

/** Whether someone is the only administrator who can sign in. No other command changes that until the transaction ends. */
export async function isLastAdmin(id: string, tx: Transaction): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.admins})`)
  const isActive = and(eq(people.role, 'admin'), isNull(people.disabledAt), eq(people.isExample, false))
  const own = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, id), isActive))
  if (own.length === 0) return false
  const others = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(ne(people.id, id), isActive))
    .limit(1)
  return others.length === 0
}
