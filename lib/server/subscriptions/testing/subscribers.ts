import { randomUUID } from 'node:crypto'
import { type Followed, followedKey } from '#lib/domain/subscriptions/subscription.ts'
import type { Database } from '../../db/open-store.ts'
import { subscriptions } from '../tables.ts'

/** Who follows every notice, at once. */
export const EVERY_NOTICE: Followed = {
  notices: { tier: null, region: null },
  releases: false,
  frequency: 'at-once',
}

const CONFIRMED = '2026-11-01T10:00:00Z'
const ROWS = 1_000

/** Puts confirmed subscriptions into a database. @returns their ids by address */
export async function addSubscribers(
  db: Database,
  addresses: readonly string[],
  followed: Followed = EVERY_NOTICE,
): Promise<Map<string, string>> {
  const rows = addresses.map((address) => ({
    ...followed,
    id: randomUUID(),
    address,
    addressKey: address.toLowerCase(),
    followedKey: followedKey(followed),
    requestedAt: CONFIRMED,
    confirmedAt: CONFIRMED,
  }))
  for (let from = 0; from < rows.length; from += ROWS)
    await db.insert(subscriptions).values(rows.slice(from, from + ROWS))
  return new Map(rows.map(({ address, id }) => [address, id]))
}
