import { asc, desc, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { LinkRow } from '../stored/stored-link.ts'
import { links } from '../tables.ts'
import { isOver } from './list-conditions.ts'

/** The newest first; by which ends first, those that are over at the end; by the customer's name. */
export const LINK_ORDERS = ['created', 'ends', 'customer'] as const

export type LinkOrder = (typeof LINK_ORDERS)[number]

/** Where a page of the list ended: by what it is ordered, and the id of its last link. */
export type LinkCursor = { key: string; id: string }

/**
 * A part of a list that an index holds in its order, so that a page of it costs the same however many links there are. A list is
 * its stretches, one after the other.
 */
export type Stretch = {
  holds: SQL | undefined
  orderBy: SQL[]
  keyOf: (link: LinkRow) => string
  /** What is after a cursor: all of the stretch (undefined) where the cursor is of an earlier one, null where there is nothing. */
  after: (cursor: LinkCursor) => SQL | undefined | null
}

/** What a key of the stretch of links that are over begins with, which no moment does. */
const OVER = '9999-'

/** The stretches of an order at a moment of business time. */
export function stretchesOf(order: LinkOrder, now: Date): Stretch[] {
  switch (order) {
    case 'created':
      return [
        {
          holds: undefined,
          orderBy: [desc(links.createdAt), desc(links.id)],
          keyOf: ({ createdAt }) => createdAt,
          after: ({ key, id }) =>
            isMoment(key)
              ? sql`(${links.createdAt}, ${links.id}) < (${key}::timestamptz, ${id}::uuid)`
              : null,
        },
      ]
    case 'ends':
      return [
        {
          holds: sql`not (${isOver(now)})`,
          orderBy: byEnd(),
          keyOf: ({ expiresAt }) => expiresAt,
          after: ({ key, id }) => (isMoment(key) ? endsAfter(key, id) : null),
        },
        {
          holds: isOver(now),
          orderBy: byEnd(),
          keyOf: ({ expiresAt }) => `${OVER}${expiresAt}`,
          after: ({ key, id }) => {
            if (!key.startsWith(OVER)) return undefined
            const end = key.slice(OVER.length)
            return isMoment(end) ? endsAfter(end, id) : null
          },
        },
      ]
    case 'customer': {
      const name = byteByByte(links.preparedForKey)
      return [
        {
          holds: undefined,
          orderBy: [asc(name), asc(links.id)],
          keyOf: ({ preparedForKey }) => preparedForKey,
          after: ({ key, id }) => sql`(${name}, ${links.id}) > (${key}, ${id}::uuid)`,
        },
      ]
    }
  }
}

/** As the index has it: in the order of its characters' codes, whatever the database takes for the order of words. */
function byteByByte(column: PgColumn): SQL {
  return sql`${column} collate "C"`
}

function byEnd(): SQL[] {
  return [asc(links.expiresAt), asc(links.id)]
}

function endsAfter(end: string, id: string): SQL {
  return sql`(${links.expiresAt}, ${links.id}) > (${end}::timestamptz, ${id}::uuid)`
}

/** Whether a key is a moment as the desk writes it: whoever makes one up must not have the database refuse it. */
function isMoment(key: string): boolean {
  const at = Date.parse(key)
  return !Number.isNaN(at) && new Date(at).toISOString() === key
}
