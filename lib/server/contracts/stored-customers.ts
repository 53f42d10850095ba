import { and, asc, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Contact, Contract, Customer, NoticeKind } from '#lib/domain/contracts/customer.ts'
import type { Database } from '../db/open-store.ts'
import { contacts, contractContacts, contracts, customers } from './tables.ts'

export type Reading = Pick<Database, 'select'>

/**
 * The customers for which a condition holds, each with its contracts and with the contacts that were not removed, by name. Those
 * that were joined with another one are part of that.
 */
export async function storedCustomers(db: Reading, which?: SQL): Promise<Customer[]> {
  const condition = and(isNull(customers.mergedInto), which)
  const own = await db
    .select()
    .from(customers)
    .where(condition)
    .orderBy(asc(customers.nameKey), asc(customers.id))
  const ids = db.select({ id: customers.id }).from(customers).where(condition)
  const agreed = await db
    .select()
    .from(contracts)
    .where(inArray(contracts.customer, ids))
    .orderBy(asc(contracts.begins), asc(contracts.referenceKey), asc(contracts.id))
  const known = await db
    .select()
    .from(contacts)
    .where(and(inArray(contacts.customer, ids), isNull(contacts.erasedAt), isNull(contacts.joinedInto)))
    .orderBy(asc(contacts.addressKey), asc(contacts.id))
  const told = await db
    .select({
      contract: contractContacts.contract,
      contact: contractContacts.contact,
      kind: contractContacts.kind,
    })
    .from(contractContacts)
    .where(
      inArray(
        contractContacts.contract,
        db.select({ id: contracts.id }).from(contracts).where(inArray(contracts.customer, ids)),
      ),
    )
    .orderBy(asc(contractContacts.contract), asc(contractContacts.kind))
  const contractsOf = Map.groupBy(agreed, ({ customer }) => customer)
  const contactsOf = Map.groupBy(known, ({ customer }) => customer)
  const toldOf = Map.groupBy(told, ({ contact }) => contact)
  return own.map(({ id, name, reference, endedOn }) => ({
    id,
    name,
    reference,
    endedOn,
    contracts: (contractsOf.get(id) ?? []).map(contractOf),
    contacts: (contactsOf.get(id) ?? []).map((row) => contactOf(row, toldOf.get(row.id) ?? [])),
  }))
}

/** One of them; null where there is none by this id. */
export async function storedCustomer(db: Reading, id: string): Promise<Customer | null> {
  return (await storedCustomers(db, sql`${customers.id} = ${id}`))[0] ?? null
}

/** A contract as it is stored. */
export function contractOf(row: typeof contracts.$inferSelect): Contract {
  const { id, reference, version, tier, region, services, conditions, noticeDays, authorisation } = row
  const { begins, ends, renews, renewalNotice, renewalReminder, feeMinor, feeCurrency, yearStarts } = row
  return {
    id,
    reference,
    version,
    tier,
    region,
    services,
    conditions,
    noticeDays,
    authorisation,
    begins,
    ends,
    renews,
    renewalNotice,
    renewalReminder,
    monthlyFee: feeMinor === null || feeCurrency === null ? null : { minor: feeMinor, currency: feeCurrency },
    yearStarts,
  }
}

function contactOf(
  { id, name, role, address }: typeof contacts.$inferSelect,
  told: readonly { contract: string; kind: NoticeKind }[],
): Contact {
  return {
    id,
    name,
    role,
    address: address ?? '',
    told: told.map(({ contract, kind }) => ({ contract, kind })),
  }
}
