import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { contractOf } from '../../contracts/stored-customers.ts'
import { contacts, contracts, customers } from '../../contracts/tables.ts'
import type { Database } from '../../db/open-store.ts'
import { noticeContracts, noticeEvents, noticeRecipients } from '../tables.ts'

/** Rows of one query: a database in this process answers nobody else meanwhile. */
const ROWS = 500

type Events = Awaited<ReturnType<typeof eventsOf>>
type Found = Awaited<ReturnType<typeof recipientsAfter>>[number] & { events: Events }

/**
 * Everyone who is told of a notice, with all that has happened to each, by the names of their customers. Rights are for the
 * caller to check.
 */
export async function everyRecipient(notice: string, db: Pick<Database, 'select'>) {
  const found: Found[] = []
  let after: string | null = null
  do {
    const rows: Awaited<ReturnType<typeof recipientsAfter>> = await recipientsAfter(notice, after, db)
    const ids = rows.map(({ recipient }) => recipient.id)
    const byRecipient = Map.groupBy(await eventsOf(ids, db), ({ recipient }) => recipient)
    found.push(...rows.map((row) => ({ ...row, events: byRecipient.get(row.recipient.id) ?? [] })))
    after = rows.length < ROWS ? null : (ids.at(-1) ?? null)
  } while (after !== null)
  return found
    .map((row) => ({ ...row, contract: contractOf(row.contract) }))
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

function keyOf({ nameKey, recipient }: Pick<Found, 'nameKey' | 'recipient'>): string {
  return `${nameKey}\n${recipient.contract}\n${recipient.id}`
}

/** Every contract that a notice concerns and of which nobody is told. Rights are for the caller to check. */
export async function everyUntold(notice: string, db: Pick<Database, 'select'>) {
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
    .orderBy(asc(customers.nameKey), asc(contracts.id))
  return rows.map(({ contract, customer }) => ({ contract: contractOf(contract), customer }))
}

async function recipientsAfter(notice: string, after: string | null, db: Pick<Database, 'select'>) {
  return await db
    .select({
      recipient: noticeRecipients,
      contract: contracts,
      customer: customers.name,
      nameKey: customers.nameKey,
      contact: { role: contacts.role, address: contacts.address },
    })
    .from(noticeRecipients)
    .innerJoin(contracts, eq(contracts.id, noticeRecipients.contract))
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .innerJoin(contacts, eq(contacts.id, noticeRecipients.contact))
    .where(
      and(eq(noticeRecipients.notice, notice), ...(after === null ? [] : [gt(noticeRecipients.id, after)])),
    )
    .orderBy(asc(noticeRecipients.id))
    .limit(ROWS)
}

async function eventsOf(ids: readonly string[], db: Pick<Database, 'select'>) {
  if (ids.length === 0) return []
  return await db
    .select()
    .from(noticeEvents)
    .where(inArray(noticeEvents.recipient, [...ids]))
    .orderBy(asc(noticeEvents.id))
}
