import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../db/command.ts'
import type { NoticeBatch } from '../sending/notice-batch.ts'
import { notices } from '../tables.ts'

/** Recipients of one job: pg-boss hands out a job of a kind twice a second. */
const BATCH = 250

/**
 * Has a notice sent to those of its recipients whom it was not sent to yet.
 * @returns the jobs to send
 */
export async function releaseNotice(
  notice: string,
  { now, at }: { now: Date; at: Date },
  tx: Transaction,
): Promise<NoticeBatch[]> {
  const { rows } = await tx.execute<{ batch: number }>(sql`
    with numbered as (
      select id, (row_number() over (order by id) - 1) / ${BATCH}::int
        + (select coalesce(max(batch) + 1, 0) from notice_recipients where notice = ${notice}::uuid) as batch
      from notice_recipients where notice = ${notice}::uuid and batch is null
    ), assigned as (
      update notice_recipients as recipient set batch = numbered.batch, due_at = ${at.toISOString()}::timestamptz
      from numbered where numbered.id = recipient.id
      returning recipient.batch
    )
    select distinct batch from assigned order by batch`)
  await tx
    .update(notices)
    .set({ releasedAt: now.toISOString() })
    .where(and(eq(notices.id, notice), sql`${notices.releasedAt} is null`))
  return rows.map(({ batch }) => ({ notice, batch: Number(batch) }))
}
