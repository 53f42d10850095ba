import { and, asc, count, eq, gt, inArray, or, sql } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import type { ListedPerson } from '#lib/domain/auth/people-view.ts'
import type { Database } from '../../db/open-store.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { accounts, people, secondFactors, sessions } from '../tables.ts'

/** Where a page of the list ended: name and id of its last person. */
export type PeopleCursor = { name: string; id: string }

export type PeoplePage = { people: ListedPerson[]; next: PeopleCursor | null }

const PAGE = 50
const LONGEST_PAGE = 200

/**
 * A page of everyone who can sign in, or could, by name.
 * @throws ForbiddenError
 */
export async function listPeople(
  { after = null, limit = PAGE }: { after?: PeopleCursor | null; limit?: number },
  { actor, db }: { actor: Actor; db: Pick<Database, 'select'> },
): Promise<PeoplePage> {
  requirePermission(actor, 'people.read')
  const most = Math.min(Math.max(limit, 1), LONGEST_PAGE)
  const rows = await db
    .select({ person: people, confirmedAt: secondFactors.confirmedAt })
    .from(people)
    .leftJoin(secondFactors, eq(secondFactors.person, people.id))
    .where(isAfter(after))
    .orderBy(NAME, asc(people.id))
    .limit(most + 1)
  const shown = rows.slice(0, most)
  const ids = shown.map(({ person }) => person.id)
  const [open, providers] = await Promise.all([openSessions(db, ids), providersOf(db, ids)])
  const last = shown.at(-1)?.person
  return {
    people: shown.map(({ person, confirmedAt }): ListedPerson => {
      const { id, name, email, role, disabledAt, lastSeenAt, createdAt, isExample } = person
      return {
        id,
        name,
        email,
        role,
        disabledAt: disabledAt?.toISOString() ?? null,
        lastSeenAt: lastSeenAt?.toISOString() ?? null,
        createdAt: createdAt.toISOString(),
        methods: (providers.get(id) ?? []).map((provider) =>
          provider === 'credential' ? 'password' : 'provider',
        ),
        hasSecondFactor: confirmedAt !== null,
        isExample,
        sessions: open.get(id) ?? 0,
      }
    }),
    next: rows.length > most && last !== undefined ? { name: last.name, id: last.id } : null,
  }
}

const NAME = sql`lower(${people.name})`

function isAfter(after: PeopleCursor | null) {
  if (after === null) return undefined
  const name = sql`lower(${after.name})`
  return or(gt(NAME, name), and(eq(NAME, name), gt(people.id, after.id)))
}

async function openSessions(
  db: Pick<Database, 'select'>,
  ids: string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ person: sessions.userId, open: count() })
    .from(sessions)
    .where(and(inArray(sessions.userId, ids), gt(sessions.expiresAt, systemNow())))
    .groupBy(sessions.userId)
  return new Map(rows.map(({ person, open }) => [person, open]))
}

async function providersOf(
  db: Pick<Database, 'select'>,
  ids: string[],
): Promise<ReadonlyMap<string, string[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ person: accounts.userId, provider: accounts.providerId })
    .from(accounts)
    .where(inArray(accounts.userId, ids))
    .orderBy(accounts.providerId)
  const byPerson = Map.groupBy(rows, ({ person }) => person)
  return new Map([...byPerson].map(([person, own]) => [person, own.map(({ provider }) => provider)]))
}
