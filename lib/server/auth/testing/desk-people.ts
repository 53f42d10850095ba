import { randomUUID } from 'node:crypto'
import type { Actor, Person } from '#lib/domain/auth/actor.ts'
import type { Role } from '#lib/domain/auth/roles.ts'
import { type CommandContext, transaction } from '../../db/command.ts'
import type { Database, Store } from '../../db/open-store.ts'
import { hashPassword } from '../passwords/hash-password.ts'
import { addPerson } from '../people/add-person.ts'
import { signedInOn } from '../sessions/signed-in.ts'
import { signIn } from '../sign-in/sign-in.ts'
import { traceOf } from '../trace.ts'

export const PASSWORD = 'velvet otter drum'

/** A client outside, by the address that the server in front has written. */
export function headersFrom(address = '203.0.113.7', more: Record<string, string> = {}): Headers {
  return new Headers({ 'x-forwarded-for': address, 'user-agent': 'Browser/1', ...more })
}

/** What a browser sends back of the cookies that an answer has set. */
export function cookieOf(cookies: Headers): string {
  return cookies
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** A person with the password above; their id. */
export async function addSomeone(
  db: Database,
  role: Role,
  name = 'Mara Lindt',
  password: string | null = PASSWORD,
): Promise<{ id: string; email: string; name: string }> {
  const id = randomUUID()
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${id.slice(0, 8)}@lumenary.example`
  const passwordHash = password === null ? null : await hashPassword(password, '')
  await db.transaction((tx) => addPerson({ id, name, email, role, passwordHash }, tx))
  return { id, email, name }
}

/** Signs someone in; the headers of their next requests. @throws Error where they are refused */
export async function signInAs(db: Database, email: string, password = PASSWORD): Promise<Headers> {
  const headers = headersFrom()
  const outcome = await signIn({ email, password }, { headers, trace: traceOf(headers) }, db)
  if (outcome.kind !== 'signed-in') throw new Error(`not signed in: ${JSON.stringify(outcome)}`)
  return headersFrom(undefined, { cookie: cookieOf(outcome.cookies) })
}

/** A person who is signed in, as an actor, with the headers of their requests. */
export async function actorWith(
  db: Database,
  role: Role,
  name?: string,
): Promise<{ actor: Person; email: string; headers: Headers }> {
  const { email } = await addSomeone(db, role, name)
  const headers = await signInAs(db, email)
  const found = await signedInOn(db, headers)
  if (found === null) throw new Error('nobody is signed in')
  return { actor: found.actor, email, headers }
}

/** Runs a command as an actor, in a transaction of its own. */
export function runAs<Result>(
  store: Store,
  actor: Actor,
  work: (context: CommandContext) => Promise<Result>,
): Promise<Result> {
  return transaction(store.db, { actor, now: new Date() }, work)
}
