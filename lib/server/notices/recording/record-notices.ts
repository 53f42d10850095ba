import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { ADVISORY_LOCKS } from '../../db/advisory-locks.ts'
import type { Command, Transaction } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import type { ToldEntry } from '../concerning/told-entries.ts'
import type { NoticeBatch } from '../sending/notice-batch.ts'
import { notices, noticesSince } from '../tables.ts'
import { addRecipients } from './add-recipients.ts'
import { releaseNotice } from './release-notice.ts'

/**
 * Records the entries of the ledgers that have no notice yet, each with all whom it has to be told to, in one transaction. It
 * waits for somebody to send it, unless NOTICES is automatic. What is older than the first start of a desk that sends notices
 * is recorded, and told to nobody. Where another process is at it, nothing is done.
 * @returns the jobs to send; null where another process is at it, which may still fail
 * @throws UnknownPublicationError where this process does not know an entry
 */
export const recordNotices: Command<readonly ToldEntry[], NoticeBatch[] | null> = async (
  entries,
  { now, tx },
) => {
  if (!(await takeTurn(tx))) return null
  const since = await sinceWhen(now, tx)
  const rows = await tx.select({ publication: notices.publication }).from(notices)
  const known = new Set(rows.map(({ publication }) => publication))
  const batches: NoticeBatch[] = []
  for (const entry of entries) {
    if (known.has(entry.key)) continue
    // A clock that was set ahead at the first start, and back since, leaves nobody untold.
    const isFromBefore = Date.parse(entry.publishedAt) <= since && since <= now.getTime()
    batches.push(...(await record(entry, isFromBefore, now, tx)))
  }
  return batches
}

async function record(
  { key: publication, publishedAt, entrySha256 }: ToldEntry,
  isFromBefore: boolean,
  now: Date,
  tx: Transaction,
): Promise<NoticeBatch[]> {
  const at = systemNow()
  const id = randomUUID()
  await tx
    .insert(notices)
    .values({ id, publication, entrySha256, publishedAt, recordedAt: at.toISOString(), isFromBefore })
  const added = isFromBefore
    ? { recipients: 0 }
    : await addRecipients({ id, publication, written: null, releasedAt: null }, { now, at }, tx)
  const toldAt = isFromBefore ? publishedAt : now.toISOString()
  if (added.recipients === 0) await tx.update(notices).set({ toldAt }).where(sql`id = ${id}`)
  else if (environment().NOTICES === 'automatic') return await releaseNotice(id, { now, at }, tx)
  return []
}

/** The same turn as that of recording publications for subscribers, who are told after customers. */
async function takeTurn(tx: Transaction): Promise<boolean> {
  const { rows } = await tx.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(${ADVISORY_LOCKS.publications}::int) as taken`,
  )
  return rows[0]?.taken === true
}

/** When the desk first sent notices, by its own clock, in milliseconds; now at the first call of all. */
async function sinceWhen(now: Date, tx: Transaction): Promise<number> {
  await tx.insert(noticesSince).values({ only: true, since: now.toISOString() }).onConflictDoNothing()
  const [row] = await tx.select().from(noticesSince)
  return Date.parse(row?.since ?? now.toISOString())
}
