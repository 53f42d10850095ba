import { and, eq } from 'drizzle-orm'
import type { Person } from '#lib/domain/auth/actor.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Database } from '../../db/open-store.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { accountKey, countAttempt, forgetAttempt } from '../attempts/attempts.ts'
import { hashPassword, isPassword, isPasswordsBusy } from '../passwords/hash-password.ts'
import { newPasswordFault } from '../passwords/new-password.ts'
import type { SessionRequest } from '../sessions/begin-session.ts'
import { renewSession } from '../sessions/renew-session.ts'
import { accounts, people } from '../tables.ts'
import { addressOf } from '../trace.ts'

/** `fault`: what is wrong with the new one, as a sentence. `cookies`: of the session that goes on, in place of all others. */
export type PasswordOutcome =
  | { kind: 'changed'; cookies: Headers }
  | { kind: 'refused'; why: 'wrong' | 'tooMany' | 'busy' | 'none' }
  | { kind: 'refused'; why: 'unfit'; fault: string }

/**
 * Changes the actor's own password. Every session of theirs ends, and a new one begins here. It is no `Command`, for hashing
 * takes too long for an open transaction: it opens its own.
 */
export async function changePassword(
  { current, next }: { current: string; next: string },
  { actor, request, db }: { actor: Person; request: SessionRequest; db: Database },
): Promise<PasswordOutcome> {
  requirePermission(actor, 'profile.change')
  const [own] = await db
    .select({ email: people.email, password: accounts.password })
    .from(people)
    .innerJoin(accounts, and(eq(accounts.userId, people.id), eq(accounts.providerId, 'credential')))
    .where(eq(people.id, actor.id))
  if (own === undefined || own.password === null) return { kind: 'refused', why: 'none' }
  const fault = newPasswordFault(next, { email: own.email, name: actor.name })
  if (fault !== null) return { kind: 'refused', why: 'unfit', fault }
  const key = accountKey(own.email)
  if (!(await countAttempt(db, [key], systemNow()))) return { kind: 'refused', why: 'tooMany' }
  const address = addressOf(request.headers)
  try {
    if (!(await isPassword(current, own.password, address))) return { kind: 'refused', why: 'wrong' }
    const password = await hashPassword(next, address)
    return await db.transaction(async (tx) => {
      // Of two changes at once, the second no longer knows the current one.
      const changed = await tx
        .update(accounts)
        .set({ password, updatedAt: systemNow() })
        .where(
          and(
            eq(accounts.userId, actor.id),
            eq(accounts.providerId, 'credential'),
            eq(accounts.password, own.password ?? ''),
          ),
        )
        .returning({ id: accounts.id })
      if (changed.length === 0) return { kind: 'refused', why: 'wrong' }
      await forgetAttempt(tx, key, null)
      await recordEntry(
        {
          action: 'profile.passwordChanged',
          target: { kind: 'person', id: actor.id, name: actor.name },
        },
        { actor, tx },
      )
      return { kind: 'changed', cookies: await renewSession(actor, request, tx) }
    })
  } catch (error) {
    if (isPasswordsBusy(error)) return { kind: 'refused', why: 'busy' }
    throw error
  }
}
