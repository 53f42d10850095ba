import { randomUUID } from 'node:crypto'
import { and, count, eq, gt, sql } from 'drizzle-orm'
import { type Followed, followedKey } from '#lib/domain/subscriptions/subscription.ts'
import { ADVISORY_LOCKS } from '../../db/advisory-locks.ts'
import type { Command, Transaction } from '../../db/command.ts'
import { sendJob } from '../../jobs/current.ts'
import { domainOf } from '../../mail/addressing/domain-of.ts'
import { sha256 } from '../../platform/sha256.ts'
import { subscriptionRequests, subscriptions } from '../tables.ts'
import { newToken } from '../tokens.ts'
import { lockedToken } from './request-mail.ts'
import { sendRequestMail } from './send-request-mail.job.ts'

const DAY = 86_400_000
const TOKEN_LIVES = 2 * DAY
/** Mails to one address in 24 hours that the form has sent. */
const MOST_MAILS = 3

/** Someone asks to be told; `at` is system time, as of tokens and bounds. */
export type SubscriptionRequest = { address: string; followed: Followed; at: Date }

/**
 * Stores what is asked for and has a mail sent to the address: with a link to confirm, or, where that subscription stands
 * already, with word of it. Above three mails a day it does nothing. Nobody who asks is told which of these it was.
 * @throws StoreUnavailableError where no job can be sent
 */
export const subscribe: Command<SubscriptionRequest, void> = async (request, { tx }) => {
  const { address, followed, at } = request
  const addressKey = address.toLowerCase()
  // Several forms for one address at once are counted one after the other.
  await tx.execute(
    sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.subscribing}::int, hashtext(${addressKey}))`,
  )
  if ((await mailsSince(tx, addressKey, new Date(at.getTime() - DAY))) >= MOST_MAILS) return
  const { id, isStanding } = await keep(request, addressKey, tx)
  const made = isStanding ? null : newToken()
  const [row] = await tx
    .insert(subscriptionRequests)
    .values({
      id: randomUUID(),
      subscription: id,
      tokenSha256: made?.tokenSha256 ?? null,
      frequency: followed.frequency,
      requestedAt: at.toISOString(),
      expiresAt: new Date(at.getTime() + TOKEN_LIVES).toISOString(),
    })
    .returning()
  if (row === undefined) throw new Error('a row that was written is not there')
  const token = made === null ? null : lockedToken(made.token)
  await sendJob(sendRequestMail, { data: { request: row.id, token }, group: domainGroup(addressKey) }, tx)
}

/** One for each domain; jobs outlive addresses, and name none of their parts. */
function domainGroup(addressKey: string): string {
  return sha256(domainOf(addressKey)).slice(0, 16)
}

async function mailsSince(tx: Transaction, addressKey: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ mails: count() })
    .from(subscriptionRequests)
    .innerJoin(subscriptions, eq(subscriptions.id, subscriptionRequests.subscription))
    .where(
      and(
        eq(subscriptions.addressKey, addressKey),
        gt(subscriptionRequests.requestedAt, since.toISOString()),
      ),
    )
  return row?.mails ?? 0
}

/** The subscription of that address to that; whether it is confirmed as it is asked for, and not paused. */
async function keep(
  { address, followed, at }: SubscriptionRequest,
  addressKey: string,
  tx: Transaction,
): Promise<{ id: string; isStanding: boolean }> {
  const key = followedKey(followed)
  const [known] = await tx
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.addressKey, addressKey), eq(subscriptions.followedKey, key)))
  const requestedAt = at.toISOString()
  if (known === undefined) {
    const id = randomUUID()
    await tx
      .insert(subscriptions)
      .values({ ...followed, id, address, addressKey, followedKey: key, requestedAt })
    return { id, isStanding: false }
  }
  const { id, confirmedAt, frequency, pausedAt } = known
  if (confirmedAt !== null) return { id, isStanding: frequency === followed.frequency && pausedAt === null }
  await tx.update(subscriptions).set({ address, requestedAt }).where(eq(subscriptions.id, id))
  return { id, isStanding: false }
}
