import { and, eq, isNull, lt, or } from 'drizzle-orm'
import type { Person } from '#lib/domain/auth/actor.ts'
import { isRole } from '#lib/domain/auth/roles.ts'
import type { Database } from '../../db/open-store.ts'
import { store } from '../../db/store.ts'
import { BoundedCache } from '../../platform/bounded-cache.ts'
import { systemNow } from '../../platform/clock.ts'
import { processShared } from '../../platform/process-shared.ts'
import { LONGEST_SESSION, withAuth } from '../better-auth/instance.ts'
import { people, sessions } from '../tables.ts'
import { traceOf } from '../trace.ts'

/** Who asks: as an actor for commands, and what a page shows of them. */
export type SignedIn = {
  actor: Person
  email: string
  /** Null for that of the browser. */
  timeZone: string | null
  /** Null for that of the system. */
  theme: 'light' | 'dark' | null
}

/** To the minute is near enough for "last seen". */
const SEEN_EVERY = 60_000
const MOST_NOTED = 10_000

/** When this process noted of a person that they were there, by milliseconds of a clock that never goes back. */
const noted = processShared('people-seen', () => new BoundedCache<string, number>(MOST_NOTED))

/**
 * Who is signed in, as of now: a role that was changed and a person who was disabled count from the next request on.
 * @param headers of the request, as the server in front has written them
 * @returns null for whoever is not signed in, or whose session has ended
 * @throws an error that `isStoreUnavailable` knows, where the database cannot be used
 */
export async function signedIn(headers: Headers): Promise<SignedIn | null> {
  // Most strangers have no cookie: nothing is asked for them.
  if (!/(?:^|;\s*)(?:__Secure-)?sla-desk\.session=/.test(headers.get('cookie') ?? '')) return null
  const { db } = await store()
  return await signedInOn(db, headers)
}

/** As `signedIn`, on a database that is open. */
export async function signedInOn(db: Database, headers: Headers): Promise<SignedIn | null> {
  const found = await withAuth(db, (auth) => auth.api.getSession({ headers })).catch((error: unknown) => {
    // better-auth wraps what went wrong; whoever asks has to know a database that is out of reach.
    throw causeOf(error)
  })
  if (found === null) return null
  const { session, user } = found
  const at = systemNow()
  if (session.createdAt.getTime() + LONGEST_SESSION * 1000 <= at.getTime() || user.disabledAt) {
    await db.delete(sessions).where(eq(sessions.id, session.id))
    return null
  }
  if (!isRole(user.role)) return null
  await noteSeen(db, user.id, at)
  return {
    actor: {
      kind: 'person',
      id: user.id,
      name: user.name,
      role: user.role,
      session: session.id,
      trace: traceOf(headers),
    },
    email: user.email,
    timeZone: user.timeZone ?? null,
    theme: user.theme === 'light' || user.theme === 'dark' ? user.theme : null,
  }
}

/** Several screens are asked for within a minute: the database is written for the first of them alone. */
async function noteSeen(db: Database, id: string, at: Date): Promise<void> {
  const elapsed = performance.now()
  const notedAt = noted.get(id)
  if (notedAt !== undefined && elapsed - notedAt < SEEN_EVERY) return
  const stale = new Date(at.getTime() - SEEN_EVERY)
  await db
    .update(people)
    .set({ lastSeenAt: at })
    .where(and(eq(people.id, id), or(isNull(people.lastSeenAt), lt(people.lastSeenAt, stale))))
  noted.set(id, elapsed)
}

function causeOf(error: unknown): unknown {
  const { body } = error as { body?: { cause?: unknown } }
  return body?.cause ?? error
}
