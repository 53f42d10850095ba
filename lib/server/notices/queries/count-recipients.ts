import { sql } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'

/** Of recipients: how many there are of each kind. `lacking`: contracts that a notice concerns and of which nobody is told. */
export type NoticeCounts = {
  contacts: number
  customers: number
  lacking: number
  accepted: number
  acknowledged: number
  failed: number
  untried: number
  blocking: number
}

/** Of a notice that concerns no contract. */
export const NOBODY: NoticeCounts = {
  contacts: 0,
  customers: 0,
  lacking: 0,
  accepted: 0,
  acknowledged: 0,
  failed: 0,
  untried: 0,
  blocking: 0,
}

/**
 * How far notices are at a moment of business time, by their ids: what the domain says of each recipient (`blockingAt`), as the
 * database counts it for all. None for those that concern no contract.
 */
export async function countRecipients(
  ids: readonly string[],
  now: Date,
  db: Pick<Database, 'execute'>,
): Promise<Map<string, NoticeCounts>> {
  if (ids.length === 0) return new Map()
  const served = sql`(recipient.acknowledged_at is not null or (recipient.state = 'accepted'
    and recipient.accepted_at <= ${now.toISOString()}::timestamptz - interval '3 days'))`
  const { rows } = await db.execute<NoticeCounts & { id: string }>(sql`
    select concerned.notice as id,
      count(recipient.id)::int as contacts,
      count(distinct contracts.customer) filter (where recipient.id is not null)::int as customers,
      count(*) filter (where recipient.id is null)::int as lacking,
      count(*) filter (where recipient.state = 'accepted')::int as accepted,
      count(*) filter (where recipient.acknowledged_at is not null)::int as acknowledged,
      count(*) filter (where recipient.state in ('failed', 'bounced') and recipient.acknowledged_at is null)::int as failed,
      count(*) filter (where recipient.id is not null and recipient.tried_since is null)::int as untried,
      count(*) filter (where recipient.id is not null and not ${served})::int as blocking
    from notice_contracts as concerned
      join contracts on contracts.id = concerned.contract
      left join notice_recipients as recipient
        on recipient.notice = concerned.notice and recipient.contract = concerned.contract
    where concerned.notice in (${sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})
    group by concerned.notice`)
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}
