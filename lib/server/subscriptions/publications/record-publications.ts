import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { ADVISORY_LOCKS } from '../../db/advisory-locks.ts'
import type { Command, Transaction } from '../../db/command.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'
import { toldEntries } from '../../notices/concerning/told-entries.ts'
import { recordNotices } from '../../notices/recording/record-notices.ts'
import { type MailState, publicationMails, publications, tellingSince } from '../tables.ts'
import { audienceOf } from './audience.ts'
import type { Published } from './published.ts'

/** Recipients of one job: pg-boss hands out a job of a kind twice a second. */
const BATCH = 250
/** Rows of one statement, which has 65,535 parameters at most. */
const ROWS = 1_000

/** A job to be sent: a part of a mailing. */
export type Batch = { mailing: string; batch: number }

/** `at`: system time, as the records of mails have it. */
export type PublicationsToRecord = { published: readonly Published[]; at: Date }

/**
 * Records what is published and not recorded yet, when it was first served, and, in the same transaction, a mail for each
 * subscriber whom it concerns: so nobody is left out or told twice, whatever ends this process. What is older than the desk's
 * first start is recorded, and told to nobody. Where another process is at it, nothing is done.
 * @returns the mailings to send; null where another process is at it, which may still fail
 */
export const recordPublications: Command<PublicationsToRecord, Batch[] | null> = async (
  { published, at },
  context,
) => {
  const { now, tx } = context
  if (!(await takeTurn(tx))) return null
  // Customers are told first: what they were not told of yet is held back from subscribers.
  await recordNotices(toldEntries(now), context)
  const since = await sinceWhen(now, tx)
  const known = new Set((await tx.select({ key: publications.key }).from(publications)).map(({ key }) => key))
  const batches: Batch[] = []
  for (const one of published) {
    if (known.has(one.key)) continue
    // A clock that was set ahead at the first start, and back since, leaves nobody untold.
    const isFromBefore = Date.parse(one.publishedAt) <= since && since <= now.getTime()
    await tx.insert(publications).values({
      key: one.key,
      entrySha256: one.entrySha256,
      firstServedAt: now.toISOString(),
      recordedAt: at.toISOString(),
      isFromBefore,
    })
    if (!isFromBefore) batches.push(...(await recordMails(one, at, tx)))
  }
  return batches
}

async function takeTurn(tx: Transaction): Promise<boolean> {
  const { rows } = await tx.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(${ADVISORY_LOCKS.publications}::int) as taken`,
  )
  return rows[0]?.taken === true
}

/** The moment of the desk's first start, by its own clock, in milliseconds; now at the first call of all. */
async function sinceWhen(now: Date, tx: Transaction): Promise<number> {
  await tx.insert(tellingSince).values({ only: true, since: now.toISOString() }).onConflictDoNothing()
  const [row] = await tx.select().from(tellingSince)
  return Date.parse(row?.since ?? now.toISOString())
}

async function recordMails(one: Published, at: Date, tx: Transaction): Promise<Batch[]> {
  const { atOnce, weekly, heldBack } = await audienceOf(one, at, tx)
  const common = { publication: one.key, dueAt: at.toISOString() }
  const stateOf = (recipient: string): MailState => (heldBack.has(recipient) ? 'held-back' : 'pending')
  const rows: (typeof publicationMails.$inferInsert)[] = [
    ...atOnce.map((recipient, index) => {
      const id = randomUUID()
      const batch = Math.floor(index / BATCH)
      return {
        ...common,
        id,
        recipient,
        state: stateOf(recipient),
        channel: 'mail' as const,
        mailing: one.key,
        batch,
        messageId: messageIdOf(`notice.${id}`),
      }
    }),
    ...weekly.map((recipient) => ({
      ...common,
      id: randomUUID(),
      recipient,
      state: stateOf(recipient),
      channel: 'digest' as const,
    })),
  ]
  for (let from = 0; from < rows.length; from += ROWS)
    await tx.insert(publicationMails).values(rows.slice(from, from + ROWS))
  const batches = Math.ceil(atOnce.length / BATCH)
  return Array.from({ length: batches }, (_, batch) => ({ mailing: one.key, batch }))
}
