import { and, asc, gt, isNotNull } from 'drizzle-orm'
import { isHeldBack } from '#lib/domain/subscriptions/mailbox.ts'
import { followedKey } from '#lib/domain/subscriptions/subscription.ts'
import type { Transaction } from '../../db/command.ts'
import { subscriptions } from '../tables.ts'
import type { Published } from './published.ts'

/** Rows that are read at once: more would keep the process from answering anyone. */
const PAGE = 2_000

/** Those who are told of a publication, how, and those of them from whom it is held back. */
export type Audience = { atOnce: string[]; weekly: string[]; heldBack: Set<string> }

type Subscriber = typeof subscriptions.$inferSelect

/**
 * The confirmed subscriptions that a publication concerns, by id. An address that several of its subscriptions tell of it is
 * told once: by one that is not paused, at once where one of them says so, else by the oldest.
 * @param at system time, by which mails are held back from subscriptions without a mailbox
 */
export async function audienceOf({ concerns }: Published, at: Date, tx: Transaction): Promise<Audience> {
  const known = new Map<string, boolean>()
  const told = new Map<string, Subscriber>()
  for (let page = await pageAfter('', tx); page.length > 0; page = await pageAfter(lastOf(page), tx))
    for (const one of page) {
      const key = followedKey(one)
      const isConcerned = known.get(key) ?? concerns(one)
      known.set(key, isConcerned)
      const other = told.get(one.addressKey)
      if (isConcerned && (other === undefined || goesBefore(one, other))) told.set(one.addressKey, one)
    }
  const ids = (frequency: Subscriber['frequency']) =>
    [...told.values()].filter((one) => one.frequency === frequency).map(({ id }) => id)
  const heldBack = [...told.values()].filter((one) => isFrom(one, at)).map(({ id }) => id)
  return { atOnce: ids('at-once'), weekly: ids('weekly'), heldBack: new Set(heldBack) }
}

async function pageAfter(id: string, tx: Transaction): Promise<Subscriber[]> {
  return await tx
    .select()
    .from(subscriptions)
    .where(and(isNotNull(subscriptions.confirmedAt), ...(id === '' ? [] : [gt(subscriptions.id, id)])))
    .orderBy(asc(subscriptions.id))
    .limit(PAGE)
}

function lastOf(page: readonly Subscriber[]): string {
  return page.at(-1)?.id ?? ''
}

function isFrom({ refusedLast, pausedAt }: Subscriber, at: Date): boolean {
  if (refusedLast === null || pausedAt === null) return false
  return isHeldBack({ last: new Date(refusedLast), pausedAt: new Date(pausedAt) }, at)
}

function goesBefore(one: Subscriber, other: Subscriber): boolean {
  if ((one.pausedAt === null) !== (other.pausedAt === null)) return one.pausedAt === null
  if (one.frequency !== other.frequency) return one.frequency === 'at-once'
  return String(one.confirmedAt) < String(other.confirmedAt)
}
