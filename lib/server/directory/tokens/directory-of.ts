import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { bearerToken } from '#lib/domain/api-keys/token.ts'
import type { Directory } from '#lib/domain/auth/actor.ts'
import { traceOf } from '../../auth/trace.ts'
import type { Transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { sha256 } from '../../platform/sha256.ts'
import { directoryTokens } from '../tables.ts'

/** To the minute is near enough for "last used". */
const USED_EVERY = 60_000

/** The token of a request is no longer good. */
class TokenRevokedError extends Error {
  override name = 'TokenRevokedError'
}

/** By its name, for Next evaluates this module several times in one process. */
export function isTokenRevoked(error: unknown): boolean {
  return error instanceof Error && error.name === 'TokenRevokedError'
}

/**
 * The directory that asks, by its token, as of now. No token, an unknown one and one that is revoked take the same question.
 * @param at by the system's clock
 * @returns null for whoever has no token that works
 */
export async function directoryOf(db: Database, headers: Headers, at: Date): Promise<Directory | null> {
  const tokenSha256 = sha256(bearerToken(headers.get('authorization')))
  const [found] = await db
    .select()
    .from(directoryTokens)
    .where(and(eq(directoryTokens.tokenSha256, tokenSha256), isNull(directoryTokens.revokedAt)))
  if (found === undefined) return null
  await noteUsed(db, found.id, at)
  return { kind: 'directory', id: found.id, name: found.name, trace: traceOf(headers) }
}

/** Asks at the end of a change whether the token still works: what was under way as it was revoked is taken back. */
export async function requireToken({ id }: Pick<Directory, 'id'>, tx: Transaction): Promise<void> {
  const found = await tx
    .select({ id: directoryTokens.id })
    .from(directoryTokens)
    .where(and(eq(directoryTokens.id, id), isNull(directoryTokens.revokedAt)))
  if (found.length === 0) throw new TokenRevokedError('The token is revoked.')
}

/** Apart from what the request does, and not at each one. */
async function noteUsed(db: Database, id: string, at: Date): Promise<void> {
  const stale = new Date(at.getTime() - USED_EVERY).toISOString()
  const isStale = or(isNull(directoryTokens.lastUsedAt), lt(directoryTokens.lastUsedAt, stale))
  await db
    .update(directoryTokens)
    .set({ lastUsedAt: at.toISOString() })
    .where(and(eq(directoryTokens.id, id), isStale))
}
