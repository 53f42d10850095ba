import { eq } from 'drizzle-orm'
import type { LinkPageFacts, PageFaultStatus } from '#lib/domain/subscriptions/view.ts'
import { SUBSCRIPTION_WORDS } from '#lib/domain/subscriptions/words.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { type SearchParams, shownAgain } from '../../http/request/search-params.ts'
import { systemNow } from '../../platform/clock.ts'
import { catalogue } from '../../terms/current.ts'
import { followedAt } from '../followed-words.ts'
import { subscriptionRequests, subscriptions } from '../tables.ts'
import { subscriptionOf, tokenHash } from '../tokens.ts'

const { unreachable, unknownConfirmation, usedConfirmation, expiredConfirmation, unknownLeave, ended } =
  SUBSCRIPTION_WORDS

type Fault = { status: PageFaultStatus; message: string }
type Row = typeof subscriptions.$inferSelect

/** The page behind the link to confirm: what would be confirmed, or why nothing can be. It changes nothing. */
export async function confirmPage(asked: SearchParams, now: Date): Promise<LinkPageFacts> {
  const token = shownAgain(asked, 'token')
  return await linkPage(token, now, async () => {
    const { db } = await store()
    const [found] = await db
      .select()
      .from(subscriptionRequests)
      .innerJoin(subscriptions, eq(subscriptions.id, subscriptionRequests.subscription))
      .where(eq(subscriptionRequests.tokenSha256, tokenHash(token)))
    if (found === undefined) return { status: 404, message: unknownConfirmation }
    const { usedAt, expiresAt, frequency } = found.subscription_requests
    if (usedAt !== null) return { status: 410, message: usedConfirmation }
    if (Date.parse(expiresAt) <= systemNow().getTime()) return { status: 410, message: expiredConfirmation }
    return { ...found.subscriptions, frequency }
  })
}

/** The page behind the link to leave: what would be ended, or that it has ended. It changes nothing. */
export async function leavePage(asked: SearchParams, now: Date): Promise<LinkPageFacts> {
  const token = shownAgain(asked, 'token')
  return await linkPage(token, now, async () => {
    const id = subscriptionOf(token)
    if (id === null) return { status: 404, message: unknownLeave }
    const { db } = await store()
    const [found] = await db.select().from(subscriptions).where(eq(subscriptions.id, id))
    return found ?? { status: 410, message: ended }
  })
}

async function linkPage(token: string, now: Date, find: () => Promise<Row | Fault>): Promise<LinkPageFacts> {
  const { name: vendor, legalName } = catalogue().vendor
  const found = await find().catch((error: unknown): Fault => {
    if (isUnrecordable(error)) return { status: 503, message: unreachable }
    throw error
  })
  if ('status' in found) return { vendor, legalName, kind: 'fault', ...found }
  const { address } = found
  return { vendor, legalName, kind: 'asks', token, address, followed: followedAt(found, now) }
}
