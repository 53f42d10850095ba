import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Person } from '#lib/domain/auth/actor.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { encryptSecret } from '../../platform/secrets.ts'
import { codeKey, countAttempt, forgetAttempt } from '../attempts/attempts.ts'
import type { SessionRequest } from '../sessions/begin-session.ts'
import { renewSession } from '../sessions/renew-session.ts'
import { people, secondFactors } from '../tables.ts'
import { enrolment, newSecret } from './codes.ts'
import { SECRET_PURPOSE, takeCode } from './take-code.ts'

/** Of the actor's own second factor. */
type Own = { actor: Person; tx: Transaction }

/**
 * Begins to add a second factor: it counts once a first code has shown that the app has it. Begun again, there is a new secret.
 * @returns what the app takes; null where there is a second factor already
 */
export async function beginSecondFactor({ actor, tx }: Own): Promise<{ uri: string; secret: string } | null> {
  requirePermission(actor, 'profile.change')
  const [own] = await tx.select({ email: people.email }).from(people).where(eq(people.id, actor.id))
  if (own === undefined) return null
  const secret = newSecret()
  const values = { secret: encryptSecret(secret, SECRET_PURPOSE), lastStep: 0 }
  const begun = await tx
    .insert(secondFactors)
    .values({ person: actor.id, ...values })
    .onConflictDoUpdate({
      target: secondFactors.person,
      set: values,
      setWhere: isNull(secondFactors.confirmedAt),
    })
    .returning({ person: secondFactors.person })
  return begun.length === 0 ? null : enrolment(secret, own.email)
}

/** `cookies`: of the session that goes on here, in place of all others. */
export type FactorOutcome = { kind: 'done'; cookies: Headers } | { kind: 'wrong' } | { kind: 'tooMany' }

type Asking = { actor: Person; request: SessionRequest; db: Database }

/** Turns the second factor on that was begun, with a first code of the app. */
export async function confirmSecondFactor(code: string, asking: Asking): Promise<FactorOutcome> {
  return await withCode(code, asking, async (tx) => {
    const confirmed = await tx
      .update(secondFactors)
      .set({ confirmedAt: systemNow().toISOString() })
      .where(and(eq(secondFactors.person, asking.actor.id), isNull(secondFactors.confirmedAt)))
      .returning({ person: secondFactors.person })
    return confirmed.length > 0 ? 'profile.secondFactorAdded' : null
  })
}

/** Turns the second factor off, with a code of it: a browser that was left open is not enough. */
export async function removeSecondFactor(code: string, asking: Asking): Promise<FactorOutcome> {
  return await withCode(code, asking, async (tx) => {
    const removed = await tx
      .delete(secondFactors)
      .where(and(eq(secondFactors.person, asking.actor.id), isNotNull(secondFactors.confirmedAt)))
      .returning({ person: secondFactors.person })
    return removed.length > 0 ? 'profile.secondFactorRemoved' : null
  })
}

async function withCode(
  code: string,
  { actor, request, db }: Asking,
  change: (tx: Transaction) => Promise<'profile.secondFactorAdded' | 'profile.secondFactorRemoved' | null>,
): Promise<FactorOutcome> {
  requirePermission(actor, 'profile.change')
  const key = codeKey(actor.id)
  if (!(await countAttempt(db, [key], systemNow()))) return { kind: 'tooMany' }
  return await db.transaction(async (tx): Promise<FactorOutcome> => {
    if (!(await takeCode(actor.id, code, tx))) return { kind: 'wrong' }
    const action = await change(tx)
    if (action === null) return { kind: 'wrong' }
    await forgetAttempt(tx, key, null)
    await recordEntry({ action, target: { kind: 'person', id: actor.id, name: actor.name } }, { actor, tx })
    return { kind: 'done', cookies: await renewSession(actor, request, tx) }
  })
}
