import { randomUUID } from 'node:crypto'
import { and, count, desc, eq, gt, sql } from 'drizzle-orm'
import { isNamedProgram } from '#lib/domain/links/visits/preview-agents.ts'
import { isRecorded } from '#lib/domain/links/visits/recorded.ts'
import { visitClass } from '#lib/domain/links/visits/visit-class.ts'
import { addressOf } from '../../auth/trace.ts'
import { ADVISORY_LOCKS } from '../../db/advisory-locks.ts'
import { THE_DESK, type Transaction, transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { systemNow } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { isByVendor } from './made-by-vendor.ts'
import { hasDeclined } from './recording-cookie.ts'
import { linkVisits } from './tables.ts'
import { visitorOf } from './visitor.ts'

/** Whoever comes back within so many milliseconds goes on with the same visit. */
const GOES_ON = 30 * 60_000

const DAY = 86_400_000
/** Of one link within 24 hours. Nobody reads so often; a program that does must not fill the disk. */
const MOST_VISITS = 500

/** A request for the page of a link, or for a file of it, which opens no page. */
export type Opening = { link: string; method: string; headers: Headers; isPage: boolean }

/**
 * Writes down that a link was opened: a visit, or one more opening of the visit that the same browser began within half an
 * hour.
 * @param now business time
 * @returns the id of the visit; null where nothing is written down
 */
export async function recordVisit(
  { link, method, headers, isPage }: Opening,
  now: Date,
  db: Database,
): Promise<string | null> {
  const purpose = ['sec-purpose', 'purpose', 'x-moz']
    .map((name) => headers.get(name))
    .find((value) => value !== null)
  const asked = { method, purpose: purpose ?? null, declined: hasDeclined(headers) }
  if (!isRecorded({ ...asked, recording: environment().LINK_VISITS === 'on' })) return null
  const address = addressOf(headers)
  const userAgent = headers.get('user-agent') ?? ''
  const at = systemNow()
  const visitor = await visitorOf(link, { address, userAgent }, at, db)
  return await transaction(db, { actor: THE_DESK, now }, async ({ tx }) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.linkVisits}::int, hashtext(${visitor}))`,
    )
    const open = await goingOn({ link, visitor, isPage }, at, tx)
    if (open !== null) return open
    if ((await visitsSince(link, new Date(at.getTime() - DAY), tx)) >= MOST_VISITS) return null
    const [byVendor, drawsPreview] = [isByVendor(headers, address, at), isNamedProgram(userAgent)]
    const id = randomUUID()
    await tx.insert(linkVisits).values({
      ...{ id, link, visitor, byVendor, drawsPreview, openings: isPage ? 1 : 0 },
      class: visitClass({ byVendor, drawsPreview, input: [] }),
      openedAt: now.toISOString(),
      clock: at.toISOString(),
      lastClock: at.toISOString(),
    })
    return id
  })
}

type Returning = { link: string; visitor: string; isPage: boolean }

async function goingOn(
  { link, visitor, isPage }: Returning,
  at: Date,
  tx: Transaction,
): Promise<string | null> {
  const since = new Date(at.getTime() - GOES_ON).toISOString()
  const [known] = await tx
    .select({ id: linkVisits.id })
    .from(linkVisits)
    .where(and(eq(linkVisits.link, link), eq(linkVisits.visitor, visitor), gt(linkVisits.lastClock, since)))
    .orderBy(desc(linkVisits.lastClock))
    .limit(1)
  if (known === undefined) return null
  await tx
    .update(linkVisits)
    .set({ openings: sql`${linkVisits.openings} + ${isPage ? 1 : 0}`, lastClock: at.toISOString() })
    .where(eq(linkVisits.id, known.id))
  return known.id
}

async function visitsSince(link: string, since: Date, tx: Transaction): Promise<number> {
  const [row] = await tx
    .select({ visits: count() })
    .from(linkVisits)
    .where(and(eq(linkVisits.link, link), gt(linkVisits.clock, since.toISOString())))
  return row?.visits ?? 0
}
