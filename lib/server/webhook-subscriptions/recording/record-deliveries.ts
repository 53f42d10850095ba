import { randomUUID } from 'node:crypto'
import { and, eq, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import { ADVISORY_LOCKS } from '../../db/advisory-locks.ts'
import type { Command, Transaction } from '../../db/command.ts'
import type { Published } from '../../subscriptions/publications/published.ts'
import { publications, subscriptions } from '../../subscriptions/tables.ts'
import { subscriptionWebhooks, webhookDeliveries, webhookPublications } from '../tables.ts'

/** Rows of one statement, which has 65,535 parameters at most. */
const ROWS = 1_000

/** `at`: system time, as of records of what is sent. */
export type DeliveriesToRecord = { published: readonly Published[]; at: Date }

/**
 * Records, for each publication that subscribers are told of, a delivery for each live webhook whose subscription follows it:
 * all of a publication in one transaction, so that nobody is left out or told twice, whatever ends this process.
 * @returns whether all that is published has been recorded; where another process is at it, or mails are not recorded yet,
 *   it has not
 */
export const recordDeliveries: Command<DeliveriesToRecord, boolean> = async ({ published, at }, { tx }) => {
  if (!(await takeTurn(tx))) return false
  const byKey = new Map(published.map((one) => [one.key, one]))
  for (const { key, isFromBefore } of await unrecorded(tx)) {
    const one = byKey.get(key)
    // Another process, with newer data, has recorded it and will tell of it.
    if (one === undefined) continue
    await tx.insert(webhookPublications).values({ publication: key, recordedAt: at.toISOString() })
    if (isFromBefore) continue
    const rows = (await receiversOf(one, tx)).map((webhook) => ({
      id: randomUUID(),
      publication: key,
      webhook,
      state: 'pending' as const,
      dueAt: at.toISOString(),
    }))
    for (let from = 0; from < rows.length; from += ROWS)
      await tx.insert(webhookDeliveries).values(rows.slice(from, from + ROWS))
  }
  const recorded = new Set(
    (await tx.select({ key: webhookPublications.publication }).from(webhookPublications)).map(
      ({ key }) => key,
    ),
  )
  return published.every(({ key }) => recorded.has(key))
}

async function takeTurn(tx: Transaction): Promise<boolean> {
  const { rows } = await tx.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(${ADVISORY_LOCKS.webhookDeliveries}::int) as taken`,
  )
  return rows[0]?.taken === true
}

async function unrecorded(tx: Transaction) {
  const recorded = tx
    .select({ one: sql`1` })
    .from(webhookPublications)
    .where(eq(webhookPublications.publication, publications.key))
  return await tx
    .select({ key: publications.key, isFromBefore: publications.isFromBefore })
    .from(publications)
    .where(notExists(recorded))
}

/** The live webhooks of those who follow a publication, by id. */
async function receiversOf({ toldOf }: Published, tx: Transaction): Promise<string[]> {
  const rows = await tx
    .select({
      id: subscriptionWebhooks.id,
      notices: subscriptions.notices,
      releases: subscriptions.releases,
    })
    .from(subscriptionWebhooks)
    .innerJoin(subscriptions, eq(subscriptions.id, subscriptionWebhooks.subscription))
    .where(
      and(
        isNotNull(subscriptions.confirmedAt),
        isNotNull(subscriptionWebhooks.provenAt),
        isNull(subscriptionWebhooks.endedAt),
      ),
    )
  return rows.filter((row) => toldOf(row).length > 0).map(({ id }) => id)
}
