import { and, asc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { RecipientState } from '#lib/domain/notices/progress.ts'
import { contractOf } from '../../contracts/stored-customers.ts'
import { contacts, contracts, customers } from '../../contracts/tables.ts'
import type { Database } from '../../db/open-store.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { noticeContracts, noticeEvents, noticeRecipients } from '../tables.ts'
import type { Asking } from './list-notices.ts'

const PAGE = 50

/** Which recipients of a notice are asked for. `after`: the id of the last one of the page before. */
export type RecipientsQuestion = {
  notice: string
  state: RecipientState | null
  find: string
  after: string | null
}

/**
 * A page of a notice's recipients with all that has happened to each, by id.
 * @throws ForbiddenError
 */
export async function listRecipients(
  { notice, state, find, after }: RecipientsQuestion,
  { actor, db }: Asking,
) {
  requirePermission(actor, 'notices.read')
  const rows = await db
    .select({ recipient: noticeRecipients, contract: contracts, customer: customers.name, contact: contacts })
    .from(noticeRecipients)
    .innerJoin(contracts, eq(contracts.id, noticeRecipients.contract))
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .innerJoin(contacts, eq(contacts.id, noticeRecipients.contact))
    .where(
      and(
        eq(noticeRecipients.notice, notice),
        ...(state === null ? [] : [eq(noticeRecipients.state, state)]),
        ...(find === '' ? [] : [holds(find)]),
        ...(after === null ? [] : [gt(noticeRecipients.id, after)]),
      ),
    )
    .orderBy(asc(noticeRecipients.id))
    .limit(PAGE + 1)
  const page = rows.slice(0, PAGE)
  const ids = page.map(({ recipient }) => recipient.id)
  const events = ids.length === 0 ? [] : await eventsOf(ids, db)
  const byRecipient = Map.groupBy(events, ({ recipient }) => recipient)
  return {
    rows: page.map((row) => ({
      ...row,
      contract: contractOf(row.contract),
      events: byRecipient.get(row.recipient.id) ?? [],
    })),
    next: rows.length > PAGE ? (ids.at(-1) ?? null) : null,
  }
}

/** The contracts that a notice concerns and of which nobody is told. @throws ForbiddenError */
export async function listLacking(notice: string, { actor, db }: Asking) {
  requirePermission(actor, 'notices.read')
  const rows = await db
    .select({ contract: contracts, customer: customers.name })
    .from(noticeContracts)
    .innerJoin(contracts, eq(contracts.id, noticeContracts.contract))
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .leftJoin(
      noticeRecipients,
      and(
        eq(noticeRecipients.notice, noticeContracts.notice),
        eq(noticeRecipients.contract, noticeContracts.contract),
      ),
    )
    .where(and(eq(noticeContracts.notice, notice), isNull(noticeRecipients.id)))
    .orderBy(asc(customers.nameKey))
    .limit(PAGE)
  return rows.map(({ contract, customer }) => ({ contract: contractOf(contract), customer }))
}

async function eventsOf(ids: readonly string[], db: Database) {
  return await db
    .select()
    .from(noticeEvents)
    .where(inArray(noticeEvents.recipient, [...ids]))
    .orderBy(asc(noticeEvents.id))
}

function holds(text: string): SQL {
  const like = `%${text.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return sql`(lower(${customers.name}) like ${like} or ${contacts.addressKey} like ${like})`
}
