import { createHmac, randomBytes } from 'node:crypto'
import { eq, lt } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { clientKey } from '../../http/bounds/client.ts'
import { linkVisitSalts } from './tables.ts'

const SALT_BYTES = 32

/** Who asks for a page: the address as the server in front has written it, and what the browser calls itself. */
export type Caller = { address: string; userAgent: string }

/**
 * A code for whoever opens a link, the same all day and for this link alone. It is made with a salt that is deleted when the
 * day is over (UTC): from then on nobody can find out whose it was, with the address at hand and the desk's key, too.
 * @param at the system's clock
 */
export async function visitorOf(
  link: string,
  caller: Caller,
  at: Date,
  db: Pick<Database, 'select' | 'insert'>,
): Promise<string> {
  const day = at.toISOString().slice(0, 10)
  const salt = await saltOf(day, db)
  const text = JSON.stringify([link, clientKey(caller.address), caller.userAgent])
  return createHmac('sha256', Buffer.from(salt, 'base64url')).update(text).digest('base64url').slice(0, 22)
}

/** Deletes the salts of the days before one. */
export async function purgeSalts(at: Date, db: Pick<Database, 'delete'>): Promise<void> {
  await db.delete(linkVisitSalts).where(lt(linkVisitSalts.day, at.toISOString().slice(0, 10)))
}

/** Of several processes that make one for a new day, the first one's counts. */
async function saltOf(day: string, db: Pick<Database, 'select' | 'insert'>): Promise<string> {
  const known = async () =>
    (await db.select().from(linkVisitSalts).where(eq(linkVisitSalts.day, day)))[0]?.salt
  const before = await known()
  if (before !== undefined) return before
  const salt = randomBytes(SALT_BYTES).toString('base64url')
  await db.insert(linkVisitSalts).values({ day, salt }).onConflictDoNothing()
  return (await known()) ?? salt
}
