import { and, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { contractOf } from '../../contracts/stored-customers.ts'
import { contracts, customers } from '../../contracts/tables.ts'
import type { Database } from '../../db/open-store.ts'
import { notices } from '../../notices/tables.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { eventsOf } from '../history/stored-objection.ts'
import type { FiledObjection } from '../receipts/filed-objection.ts'
import { readReceipt } from '../receipts/read-receipt.ts'
import { objections } from '../tables.ts'

type Asking = { actor: Actor; db: Database }

/** So many are shown, the newest. */
const MOST = 500

/** The newest objections, with what they are about. @throws ForbiddenError */
export async function listObjections(asking: Asking): Promise<FiledObjection[]> {
  return await objectionsWhere(sql`true`, asking)
}

/** Those that the terms give days to answer, and that nobody has answered. @throws ForbiddenError */
export async function listUnanswered(asking: Asking): Promise<FiledObjection[]> {
  const isUnanswered = and(
    eq(objections.standing, 'received'),
    isNull(objections.answeredAt),
    isNotNull(objections.answerDays),
  )
  return await objectionsWhere(isUnanswered ?? sql`true`, asking)
}

/** One of them with all that has happened to it; null where there is none of this id. @throws ForbiddenError */
export async function findObjection(id: string, asking: Asking) {
  const [filed] = await objectionsWhere(eq(objections.id, id), asking)
  if (filed === undefined) return null
  const { db } = asking
  return { filed, events: await eventsOf(id, db), hasReceipt: (await readReceipt(id, db)) !== null }
}

async function objectionsWhere(which: SQL, { actor, db }: Asking): Promise<FiledObjection[]> {
  requirePermission(actor, 'objections.manage')
  const rows = await db
    .select({ objection: objections, notice: notices, contract: contracts, customer: customers.name })
    .from(objections)
    .innerJoin(notices, eq(notices.id, objections.notice))
    .innerJoin(contracts, eq(contracts.id, objections.contract))
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .where(which)
    .orderBy(desc(objections.receivedAt), desc(objections.id))
    .limit(MOST)
  return rows.map((row) => ({ ...row, contract: contractOf(row.contract) }))
}
