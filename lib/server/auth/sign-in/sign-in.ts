import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { systemNow } from '../../platform/clock.ts'
import { accountKey, addressKey, countAttempt, forgetAttempt } from '../attempts/attempts.ts'
import { beginChallenge } from '../attempts/challenge.ts'
import { isPassword, isPasswordsBusy } from '../passwords/hash-password.ts'
import { beginSession, type SessionRequest } from '../sessions/begin-session.ts'
import { accounts, people, secondFactors } from '../tables.ts'
import { addressOf } from '../trace.ts'

/** What became of a sign-in. `cookies`: of the answer; `challenge`: the token of the step that asks for a code. */
export type SignInOutcome =
  | { kind: 'signed-in'; cookies: Headers }
  | { kind: 'code-asked'; challenge: string }
  | { kind: 'refused'; why: 'wrong' | 'tooMany' | 'busy' }

const WRONG: SignInOutcome = { kind: 'refused', why: 'wrong' }

/**
 * Signs someone in by address and password. Whether there is an account costs the same: one count, one question, one hash,
 * and shows in nothing that is answered.
 * @param request of the form, with the headers that the server in front has written
 */
export async function signIn(
  { email, password }: { email: string; password: string },
  request: SessionRequest,
  db: Database,
): Promise<SignInOutcome> {
  const at = systemNow()
  const address = addressOf(request.headers)
  const keys = { account: accountKey(email.toLowerCase()), address: addressKey(address) }
  if (!(await countAttempt(db, [keys.account, keys.address], at))) return { kind: 'refused', why: 'tooMany' }
  const found = await accountOf(db, email.toLowerCase())
  try {
    if (!(await isPassword(password, found?.password ?? null, address))) return WRONG
  } catch (error) {
    if (isPasswordsBusy(error)) return { kind: 'refused', why: 'busy' }
    throw error
  }
  if (found === null) return WRONG
  return await db.transaction(async (tx): Promise<SignInOutcome> => {
    // As it is now: it may have been disabled meanwhile.
    const [person] = await tx
      .select()
      .from(people)
      .where(and(eq(people.id, found.id), isNull(people.disabledAt)))
      .for('update')
    if (person === undefined) return WRONG
    // A password that was changed while it was checked opens nothing, and a second factor that was added meanwhile is asked for.
    const still = await accountOf(tx, person.email)
    if (still === null || still.password !== found.password) return WRONG
    await forgetAttempt(tx, keys.account, keys.address)
    if (still.hasSecondFactor)
      return { kind: 'code-asked', challenge: await beginChallenge(person.id, at, tx) }
    return { kind: 'signed-in', cookies: await beginSession(person, request, tx) }
  })
}

type Account = { id: string; password: string | null; hasSecondFactor: boolean }

async function accountOf(db: Pick<Database, 'select'>, email: string): Promise<Account | null> {
  const [row] = await db
    .select({
      id: people.id,
      disabledAt: people.disabledAt,
      password: accounts.password,
      confirmedAt: secondFactors.confirmedAt,
    })
    .from(people)
    .leftJoin(accounts, and(eq(accounts.userId, people.id), eq(accounts.providerId, 'credential')))
    .leftJoin(secondFactors, eq(secondFactors.person, people.id))
    .where(eq(people.email, email))
  if (row === undefined) return null
  return {
    id: row.id,
    password: row.disabledAt === null ? row.password : null,
    hasSecondFactor: row.confirmedAt !== null,
  }
}
