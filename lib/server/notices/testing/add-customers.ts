import { randomUUID } from 'node:crypto'
import { contacts, contractContacts, contracts, customers } from '../../contracts/tables.ts'
import type { Database } from '../../db/open-store.ts'

/** After the notice of 18 November and before that of 19 November, the only one that is told between the two moments. */
export const FIRST_START = '2026-11-18T12:00:00Z'
export const AFTER = '2026-11-19T10:00:00Z'

/** Rows of one statement, which has 65,535 parameters at most. */
const ROWS = 1_000

/** Gives the desk customers, one contract and one contact each; their addresses, each of a domain of its own. */
export async function addCustomers(db: Database, count: number): Promise<string[]> {
  const made = Array.from({ length: count }, (_, index) => ({
    customer: randomUUID(),
    contract: randomUUID(),
    contact: randomUUID(),
    name: `Customer ${index}`,
    // A domain of their own: one that hangs is left alone for a while.
    address: `c${index}@birch${index}.example`,
  }))
  for (let from = 0; from < made.length; from += ROWS) await add(db, made.slice(from, from + ROWS))
  return made.map(({ address }) => address)
}

type Made = { customer: string; contract: string; contact: string; name: string; address: string }

async function add(db: Database, made: readonly Made[]): Promise<void> {
  const createdAt = FIRST_START
  await db
    .insert(customers)
    .values(
      made.map(({ customer, name }) => ({ id: customer, name, nameKey: name.toLowerCase(), createdAt })),
    )
  await db.insert(contracts).values(
    made.map(({ contract, customer }) => ({
      id: contract,
      customer,
      referenceKey: '',
      tier: 'enterprise',
      region: 'eu',
      conditions: {},
      authorisation: 'general' as const,
      begins: '2026-10-01',
      yearStarts: '10-01',
      createdAt,
    })),
  )
  await db.insert(contacts).values(
    made.map(({ contact, customer, address }) => ({
      id: contact,
      customer,
      address,
      addressKey: address,
      createdAt,
    })),
  )
  await db
    .insert(contractContacts)
    .values(made.map(({ contract, contact }) => ({ contract, contact, kind: 'subprocessors' as const })))
}
