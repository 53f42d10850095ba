import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { systemNow } from '../../platform/clock.ts'
import { codeKey, countAttempt, forgetAttempt } from '../attempts/attempts.ts'
import { challengedPerson, endChallenge } from '../attempts/challenge.ts'
import { beginSession, type SessionRequest } from '../sessions/begin-session.ts'
import { people } from '../tables.ts'
import { takeCode } from './take-code.ts'

/** `over`: signing in has to begin anew, since it took too long, or too many codes of this person were wrong. */
export type CodeOutcome = { kind: 'signed-in'; cookies: Headers } | { kind: 'wrong' } | { kind: 'over' }

/**
 * Ends a sign-in with the second factor. Of a person, five codes may be wrong within a quarter of an hour, over all their
 * sign-ins.
 * @param challenge the token that the first step gave
 */
export async function enterCode(
  { challenge, code }: { challenge: string; code: string },
  request: SessionRequest,
  db: Database,
): Promise<CodeOutcome> {
  const at = systemNow()
  const id = await challengedPerson(db, challenge, at)
  if (id === null) return { kind: 'over' }
  const key = codeKey(id)
  if (!(await countAttempt(db, [key], at))) {
    await endChallenge(db, challenge)
    return { kind: 'over' }
  }
  return await db.transaction(async (tx): Promise<CodeOutcome> => {
    const [person] = await tx
      .select()
      .from(people)
      .where(and(eq(people.id, id), isNull(people.disabledAt)))
      .for('update')
    if (person === undefined) return { kind: 'over' }
    if (!(await takeCode(id, code, tx))) return { kind: 'wrong' }
    if (!(await endChallenge(tx, challenge))) return { kind: 'over' }
    await forgetAttempt(tx, key, null)
    return { kind: 'signed-in', cookies: await beginSession(person, request, tx) }
  })
}
