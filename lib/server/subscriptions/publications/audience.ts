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
/** A subscription and what of the publication it tells of. */
type Told = { one: Subscriber; parts: readonly string[] }

/**
 * The confirmed subscriptions that tell of a publication, by id. Where several of an address do, one tells of it: one that is not
 * paused, at once where one of them says so, else the one that tells of most, else the oldest; and another one only of what that
 * leaves out.
 * @param at system time, by which mails are held back from subscriptions without a mailbox
 */
export async function audienceOf({ toldOf }: Published, at: Date, tx: Transaction): Promise<Audience> {
  const known = new Map<string, readonly string[]>()
  const byAddress = new Map<string, Told[]>()
  for (let page = await pageAfter('', tx); page.length > 0; page = await pageAfter(lastOf(page), tx))
    for (const one of page) {
      const key = followedKey(one)
      const parts = known.get(key) ?? toldOf(one)
      known.set(key, parts)
      if (parts.length > 0)
        byAddress.set(one.addressKey, [...(byAddress.get(one.addressKey) ?? []), { one, parts }])
    }
  const told = [...byAddress.values()].flatMap(withoutRepeats)
  const ids = (frequency: Subscriber['frequency']) =>
    told.filter((one) => one.frequency === frequency).map(({ id }) => id)
  const heldBack = told.filter((one) => isFrom(one, at)).map(({ id }) => id)
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

/** Of the subscriptions of an address those that tell of something which none before them does. */
function withoutRepeats(all: readonly Told[]): Subscriber[] {
  const told = new Set<string>()
  return all.toSorted(byTurn).flatMap(({ one, parts }) => {
    if (parts.every((part) => told.has(part))) return []
    for (const part of parts) told.add(part)
    return [one]
  })
}

function byTurn({ one, parts }: Told, { one: other, parts: others }: Told): number {
  if ((one.pausedAt === null) !== (other.pausedAt === null)) return one.pausedAt === null ? -1 : 1
  if (one.frequency !== other.frequency) return one.frequency === 'at-once' ? -1 : 1
  if (parts.length !== others.length) return others.length - parts.length
  return `${one.confirmedAt} ${one.id}` < `${other.confirmedAt} ${other.id}` ? -1 : 1
}
