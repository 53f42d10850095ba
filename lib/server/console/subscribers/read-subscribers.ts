import type { z } from 'zod'
import { isPermitted } from '#lib/domain/auth/roles.ts'
import type { SubscriberLine, SubscribersPage } from '#lib/domain/console/subscribers/view.ts'
import { SUBSCRIBER_WORDS } from '#lib/domain/console/subscribers/words.ts'
import type { Command } from '../../db/command.ts'
import { now } from '../../platform/clock.ts'
import { followedAt } from '../../subscriptions/followed-words.ts'
import { countSubscriptions, listSubscriptions } from '../../subscriptions/list-subscriptions.ts'
import { removeSubscription } from '../../subscriptions/remove-subscription.ts'
import { mailCounts } from '../../subscriptions/sending/mail-counts.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import type { subscribersQuerySchema } from './schema.ts'

type Row = Awaited<ReturnType<typeof listSubscriptions>>['rows'][number]

/**
 * A page of subscribers, with how many there are.
 * @throws ForbiddenError
 */
export async function readSubscribers(
  { find, after }: z.output<typeof subscribersQuerySchema>,
  { actor, db, at }: Viewer,
): Promise<SubscribersPage> {
  const { rows, next } = await listSubscriptions({ find, after: after ?? null }, { actor, db })
  const business = now()
  return {
    rows: rows.map((row) => lineOf(row, business)),
    next: next === null ? null : `${next.id} ${next.address}`,
    counts: { ...(await countSubscriptions({ actor, db })), failed: mailCounts()?.failed ?? null },
    mayRemove: isPermitted(actor.role, 'subscribers.remove'),
    at: at.toISOString(),
  }
}

/** Removes a subscriber. @throws ForbiddenError, ConsoleRefusal */
export const removeSubscriber: Command<{ subscription: string }, object> = async (input, context) => {
  if (!isId(input.subscription) || !(await removeSubscription(input, context)))
    throw new ConsoleRefusal(404, SUBSCRIBER_WORDS.unknown)
  return {}
}

function lineOf(row: Row, at: Date): SubscriberLine {
  const { id, address, requestedAt, confirmedAt, pausedAt, refusals } = row
  const { what, frequency } = followedAt(row, at)
  const state = confirmedAt === null ? 'unconfirmed' : pausedAt === null ? 'confirmed' : 'paused'
  return { id, address, what, frequency, state, since: confirmedAt ?? requestedAt, refusals }
}
