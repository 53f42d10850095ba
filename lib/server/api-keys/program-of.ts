import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { keyState } from '#lib/domain/api-keys/key-state.ts'
import { bearerToken } from '#lib/domain/api-keys/token.ts'
import type { Program } from '#lib/domain/auth/actor.ts'
import { people } from '../auth/tables.ts'
import { traceOf } from '../auth/trace.ts'
import type { Transaction } from '../db/command.ts'
import type { Database } from '../db/open-store.ts'
import { sha256 } from '../platform/sha256.ts'
import { apiKeys } from './tables.ts'

/** To the minute is near enough for "last used". */
const USED_EVERY = 60_000

/** The key of a request is no longer good. */
class KeyEndedError extends Error {
  override name = 'KeyEndedError'
}

/** By its name, for Next evaluates this module several times in one process. */
export function isKeyEnded(error: unknown): boolean {
  return error instanceof Error && error.name === 'KeyEndedError'
}

/**
 * The program that asks, by its key, as of now. No key, an unknown one, and one that has ended take the same question to the
 * database; cookies count for nothing.
 * @param headers of the request, as the server in front has written them
 * @param at by the system's clock
 * @returns null for whoever has no key that works
 */
export async function programOf(db: Database, headers: Headers, at: Date): Promise<Program | null> {
  const tokenSha256 = sha256(bearerToken(headers.get('authorization')))
  const found = await workingKey(db, eq(apiKeys.tokenSha256, tokenSha256), at)
  if (found === null) return null
  const { id, name, scopes, lastUsedAt } = found
  await noteUsed(db, id, lastUsedAt, at)
  return { kind: 'api-key', id, name, permissions: scopes, trace: traceOf(headers) }
}

/**
 * Asks at the end of a command whether the key still works, as `requireSession` does for people: what was under way as it
 * ended is taken back.
 * @throws an error that `isKeyEnded` knows
 */
export async function requireKey({ id }: Pick<Program, 'id'>, tx: Transaction, at: Date): Promise<void> {
  if ((await workingKey(tx, eq(apiKeys.id, id), at)) === null) throw new KeyEndedError('The key has ended.')
}

async function workingKey(
  db: Pick<Database, 'select'>,
  which: ReturnType<typeof eq>,
  at: Date,
): Promise<typeof apiKeys.$inferSelect | null> {
  const [row] = await db
    .select({ key: apiKeys, role: people.role, disabledAt: people.disabledAt })
    .from(apiKeys)
    .innerJoin(people, eq(people.id, apiKeys.createdBy))
    .where(which)
  if (row === undefined) return null
  const { key, role, disabledAt } = row
  const { expiresAt, revokedAt } = key
  const state = keyState({ expiresAt, revokedAt, maker: { role, isDisabled: disabledAt !== null } }, at)
  return state === 'active' ? key : null
}

/** Apart from what the request does, and not at each one. */
async function noteUsed(db: Database, id: string, lastUsedAt: string | null, at: Date): Promise<void> {
  const stale = at.getTime() - USED_EVERY
  if (lastUsedAt !== null && Date.parse(lastUsedAt) >= stale) return
  await db
    .update(apiKeys)
    .set({ lastUsedAt: at.toISOString() })
    .where(
      and(
        eq(apiKeys.id, id),
        or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, new Date(stale).toISOString())),
      ),
    )
}
