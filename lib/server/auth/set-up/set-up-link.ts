import { and, count, eq, gt, lt } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { people, setUpLinks } from '../tables.ts'
import { newToken, tokenHash } from '../tokens.ts'

/** How long a link to set up the console is good, in milliseconds. */
const LIVES = 24 * 3_600_000

/** Whether nobody can sign in yet. */
export async function isNobodyThere(db: Pick<Database, 'select'>): Promise<boolean> {
  const [row] = await db.select({ people: count() }).from(people)
  return (row?.people ?? 0) === 0
}

/** Makes a link to set up the console; its token. Those that have expired are deleted. */
export async function newSetUpLink(db: Pick<Database, 'insert' | 'delete'>, at: Date): Promise<string> {
  const { token, tokenSha256 } = newToken()
  await db.delete(setUpLinks).where(lt(setUpLinks.expiresAt, at.toISOString()))
  await db.insert(setUpLinks).values({ tokenSha256, expiresAt: new Date(at.getTime() + LIVES).toISOString() })
  return token
}

/** Whether a token is that of a link which is still good. It is not used by that. */
export async function isSetUpLink(db: Pick<Database, 'select'>, token: string, at: Date): Promise<boolean> {
  const rows = await db.select({ expiresAt: setUpLinks.expiresAt }).from(setUpLinks).where(isGood(token, at))
  return rows.length > 0
}

/** Uses a link: of many at once one has it, and every other link ends with it. */
export async function takeSetUpLink(tx: Pick<Database, 'delete'>, token: string, at: Date): Promise<boolean> {
  const used = await tx
    .delete(setUpLinks)
    .where(isGood(token, at))
    .returning({ expiresAt: setUpLinks.expiresAt })
  if (used.length === 0) return false
  await tx.delete(setUpLinks)
  return true
}

function isGood(token: string, at: Date) {
  return and(eq(setUpLinks.tokenSha256, tokenHash(token)), gt(setUpLinks.expiresAt, at.toISOString()))
}
