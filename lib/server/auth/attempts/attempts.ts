import { eq, lt, sql } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { clientKey, isInside } from '../../http/bounds/client.ts'
import { keyedHash } from '../../platform/secrets.ts'
import { failedAttempts } from '../tables.ts'

/**
 * How many trials may fail within a quarter of an hour: to sign in, or to open a link with its access code. A company behind one
 * address has more people than one account has.
 */
const MOST = { account: 10, address: 60, code: 5, passkey: 10, link: 10, 'link-address': 30 } as const

/** In milliseconds. */
const ATTEMPT_WINDOW = 15 * 60_000

type Kind = keyof typeof MOST

/** What is counted, as its rows are named: no address and no account can be read from them. */
export type AttemptKey = `${Kind}:${string}`

/** For an address of mail, known or not. */
export function accountKey(email: string): AttemptKey {
  return keyOf('account', email)
}

/** For the client; null where many may stand behind one address. */
export function addressKey(address: string): AttemptKey | null {
  return address === '' || isInside(address) ? null : keyOf('address', clientKey(address))
}

/** For the second factor of a person, over all their sign-ins. */
export function codeKey(person: string): AttemptKey {
  return keyOf('code', person)
}

/** For a passkey, by the id that browsers know it by. */
export function passkeyKey(credential: string): AttemptKey {
  return keyOf('passkey', credential)
}

/** For the access code of a tailored link, whoever tries it. */
export function linkKey(link: string): AttemptKey {
  return keyOf('link', link)
}

/** For the client who tries access codes, of whichever link; null as above. */
export function linkAddressKey(address: string): AttemptKey | null {
  return address === '' || isInside(address) ? null : keyOf('link-address', clientKey(address))
}

function keyOf(kind: Kind, whom: string): AttemptKey {
  return `${kind}:${keyedHash(`${kind} ${whom}`, 'attempts to sign in').toString('base64url')}`
}

/**
 * Counts an attempt before it is made, so that many at once count too.
 * @returns whether each of the keys allows it
 */
export async function countAttempt(
  db: Pick<Database, 'insert'>,
  keys: readonly (AttemptKey | null)[],
  at: Date,
): Promise<boolean> {
  const since = new Date(at.getTime() - ATTEMPT_WINDOW).toISOString()
  const counted = keys.filter((key) => key !== null).toSorted()
  const isOver = sql`${failedAttempts.since} <= ${since}`
  const rows = await db
    .insert(failedAttempts)
    .values(counted.map((key) => ({ key, failures: 1, since: at.toISOString() })))
    .onConflictDoUpdate({
      target: failedAttempts.key,
      set: {
        failures: sql`case when ${isOver} then 1 else ${failedAttempts.failures} + 1 end`,
        since: sql`case when ${isOver} then excluded.since else ${failedAttempts.since} end`,
      },
    })
    .returning()
  return rows.every(({ key, failures }) => failures <= MOST[key.split(':')[0] as Kind])
}

/**
 * Takes an attempt back that succeeded: `forgotten` counts from nothing again, `takenBack` by one less, since one account
 * opens no others.
 */
export async function forgetAttempt(
  db: Pick<Database, 'delete' | 'update'>,
  forgotten: AttemptKey,
  takenBack: AttemptKey | null,
): Promise<void> {
  await db.delete(failedAttempts).where(eq(failedAttempts.key, forgotten))
  if (takenBack === null) return
  await db
    .update(failedAttempts)
    .set({ failures: sql`greatest(${failedAttempts.failures} - 1, 0)` })
    .where(eq(failedAttempts.key, takenBack))
}

/** Deletes what no longer counts. */
export async function purgeAttempts(db: Pick<Database, 'delete'>, at: Date): Promise<void> {
  const since = new Date(at.getTime() - ATTEMPT_WINDOW).toISOString()
  await db.delete(failedAttempts).where(lt(failedAttempts.since, since))
}
