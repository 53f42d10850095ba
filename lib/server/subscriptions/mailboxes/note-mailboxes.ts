import { and, asc, eq, gt, inArray, or } from 'drizzle-orm'
import { afterRefusal, endsWith, type Refusals, saysNoMailbox } from '#lib/domain/subscriptions/mailbox.ts'
import type { Command, Transaction } from '../../db/command.ts'
import type { Result } from '../../mail/sending/result.ts'
import type { Letter } from '../sending/letters.ts'
import { subscriptions, unreachableEndings } from '../tables.ts'
import { releaseHeldBack } from './release-held-back.ts'

type Subscription = typeof subscriptions.$inferSelect

const NO_REFUSALS = { refusals: 0, refusedSince: null, refusedLast: null, pausedAt: null }

/**
 * Counts for each subscription the mails in a row of which a mail server said that their mailbox does not exist, and pauses or
 * ends it when there are too many. A mail that is taken ends the row; every other failure says nothing. Where it resumes a
 * subscription, what was held back is sent. It locks subscriptions before their mails, as whoever leaves does.
 */
export const noteMailboxes: Command<readonly Result<Letter>[], void> = async (results, { tx }) => {
  const taken = new Set(
    results.filter(({ outcome }) => outcome.outcome === 'accepted').map(({ letter }) => letter.subscription),
  )
  const refused = results.filter(isRefused)
  const rows = await lock([...taken], [...new Set(refused.map(({ letter }) => letter.subscription))], tx)
  for (const row of rows) {
    if (taken.has(row.id)) {
      await resume(row, results[0]?.at ?? new Date(row.requestedAt), tx)
      continue
    }
    const before = row.refusals === 0 ? null : refusalsOf(row)
    const after = refused
      .filter(({ letter }) => letter.subscription === row.id)
      .reduce<Refusals | null>((known, { at }) => afterRefusal(known, at), before)
    if (after === null) continue
    if (endsWith(after)) await end(row.id, after.last, tx)
    else await keep(row.id, after, tx)
  }
}

/** Starts a row anew, after a mail that was taken or a confirmation; what was held back is sent. */
export async function resume({ id, pausedAt }: Subscription, at: Date, tx: Transaction): Promise<void> {
  await tx.update(subscriptions).set(NO_REFUSALS).where(eq(subscriptions.id, id))
  if (pausedAt !== null) await releaseHeldBack(id, at, tx)
}

function isRefused({ outcome }: Result<Letter>): boolean {
  return outcome.outcome === 'failed' && outcome.concerns === 'recipient' && saysNoMailbox(outcome.reason)
}

/** Those of which something is to be written, always in the same order: two at once would wait for each other. */
async function lock(taken: string[], refused: string[], tx: Transaction): Promise<Subscription[]> {
  const isTaken = and(inArray(subscriptions.id, taken), gt(subscriptions.refusals, 0))
  const which = [
    ...(taken.length > 0 ? [isTaken] : []),
    ...(refused.length > 0 ? [inArray(subscriptions.id, refused)] : []),
  ]
  if (which.length === 0) return []
  return await tx
    .select()
    .from(subscriptions)
    .where(or(...which))
    .orderBy(asc(subscriptions.id))
    .for('update')
}

function refusalsOf({ refusals, refusedSince, refusedLast, pausedAt }: Subscription): Refusals {
  return {
    count: refusals,
    since: new Date(refusedSince ?? 0),
    last: new Date(refusedLast ?? 0),
    pausedAt: pausedAt === null ? null : new Date(pausedAt),
  }
}

async function keep(id: string, { count, since, last, pausedAt }: Refusals, tx: Transaction): Promise<void> {
  await tx
    .update(subscriptions)
    .set({
      refusals: count,
      refusedSince: since.toISOString(),
      refusedLast: last.toISOString(),
      pausedAt: pausedAt?.toISOString() ?? null,
    })
    .where(eq(subscriptions.id, id))
}

/** What was held back stays so, as evidence of what nobody could be told; what is due finds the subscription ended. */
async function end(id: string, at: Date, tx: Transaction): Promise<void> {
  await tx.delete(subscriptions).where(eq(subscriptions.id, id))
  await tx.insert(unreachableEndings).values({ subscription: id, endedAt: at.toISOString() })
}
