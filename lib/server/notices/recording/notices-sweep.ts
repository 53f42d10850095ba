import { and, eq, inArray, isNotNull, isNull, lte } from 'drizzle-orm'
import { THE_DESK, transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import type { Sweep, SweepContext } from '../../jobs/sweep.ts'
import { catchUpWithClock } from '../../mail/sending/catch-up-with-clock.ts'
import { systemNow } from '../../platform/clock.ts'
import { log } from '../../platform/logs/log.ts'
import { toldEntries } from '../concerning/told-entries.ts'
import { recordKept } from '../sending/kept.ts'
import type { NoticeBatch } from '../sending/notice-batch.ts'
import { NOTICES_OUTBOX } from '../sending/outbox.ts'
import { sendNoticeJob, sentAs } from '../sending/send-notice.job.ts'
import { noticeRecipients, notices } from '../tables.ts'
import { addRecipients } from './add-recipients.ts'
import { recordNotices } from './record-notices.ts'

const EVERY = 3
const AGAIN_AFTER = 10
/** Milliseconds. */
const REFRESH_EVERY = 20_000

/** What was recorded at the last look: the data of a process do not change, so that nothing new is to be found before. */
let recorded = { store: {}, keys: '' }
let refreshAgain = 0

/**
 * Records what is published and has no notice yet, by the desk's clock, and sends the jobs of all that is due: what is to be
 * tried again, too, and what a lost job would have sent.
 */
export const noticesSweep: Sweep = {
  name: 'notices',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async (context) => {
    const { store, jobs } = context
    store.requireThere()
    await recordPublished(context)
    await refreshWaiting(context)
    // Soon, before another process sends the same once more.
    await recordKept(store.db)
    await catchUpWithClock(store.db, NOTICES_OUTBOX, systemNow())
    await jobs.send(sendNoticeJob, (await dueBatches(store.db, systemNow())).map(sentAs), null)
  },
}

async function recordPublished({ now, store, jobs }: SweepContext): Promise<void> {
  const entries = toldEntries(now)
  const keys = entries.map(({ key }) => key).join()
  if (recorded.store === store && recorded.keys === keys) return
  const batches = await transaction(store.db, { actor: THE_DESK, now }, async (context) => {
    const found = await recordNotices(entries, context)
    await jobs.send(sendNoticeJob, (found ?? []).map(sentAs), context.tx)
    return found
  })
  if (batches === null) return
  if (batches.length > 0) log().info({ jobs: batches.length }, 'Something was published: customers are told')
  recorded = { store, keys }
}

/** Customers and their contacts change while a notice waits to be sent: whoever looks sees whom it would go to. */
async function refreshWaiting({ now, store }: SweepContext): Promise<void> {
  if (performance.now() < refreshAgain) return
  refreshAgain = performance.now() + REFRESH_EVERY
  const waiting = and(isNull(notices.releasedAt), isNull(notices.toldAt))
  for (const { id } of await store.db.select({ id: notices.id }).from(notices).where(waiting))
    await transaction(store.db, { actor: THE_DESK, now }, async ({ tx }) => {
      const [notice] = await tx
        .select()
        .from(notices)
        .where(and(eq(notices.id, id), waiting))
        .for('update')
      if (notice !== undefined) await addRecipients(notice, { now, at: systemNow() }, tx)
    })
}

async function dueBatches(db: Database, at: Date): Promise<NoticeBatch[]> {
  const rows = await db
    .selectDistinct({ notice: noticeRecipients.notice, batch: noticeRecipients.batch })
    .from(noticeRecipients)
    .innerJoin(notices, eq(notices.id, noticeRecipients.notice))
    .where(
      and(
        inArray(noticeRecipients.state, ['waiting', 'retrying']),
        isNotNull(noticeRecipients.batch),
        isNull(notices.pausedAt),
        lte(noticeRecipients.dueAt, at.toISOString()),
      ),
    )
  return rows.map(({ notice, batch }) => ({ notice, batch: batch ?? 0 }))
}
