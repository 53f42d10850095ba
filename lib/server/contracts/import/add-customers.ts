import { randomUUID } from 'node:crypto'
import type { PgTable } from 'drizzle-orm/pg-core'
import { actorName } from '#lib/domain/auth/actor-name.ts'
import { keyOf } from '#lib/domain/contracts/customer.ts'
import type { PlannedCustomer } from '#lib/domain/contracts/import/plan.ts'
import type { CommandContext, Transaction } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { contractCopies } from '../copies/tables.ts'
import { namedRow } from '../customers/customer-name.ts'
import { contacts, contractContacts, contracts, customers } from '../tables.ts'
import { contractRow } from '../terms/contract-row.ts'

/** So many rows go in at once: a statement takes 65,535 values. */
const AT_ONCE = 500

/** Adds customers with all that is theirs; their ids. They are checked already. */
export async function addCustomers(
  planned: readonly PlannedCustomer[],
  { actor, now, tx }: CommandContext,
): Promise<string[]> {
  const createdAt = systemNow().toISOString()
  const rows = planned.map((customer) =>
    rowsOf(customer, createdAt, { recordedAt: now.toISOString(), recordedBy: actorName(actor) }),
  )
  await insert(
    customers,
    rows.map(({ customer }) => customer),
    tx,
  )
  await insert(
    contracts,
    rows.flatMap((one) => one.contracts),
    tx,
  )
  await insert(
    contractCopies,
    rows.flatMap((one) => one.copies),
    tx,
  )
  await insert(
    contacts,
    rows.flatMap((one) => one.contacts),
    tx,
  )
  await insert(
    contractContacts,
    rows.flatMap((one) => one.told),
    tx,
  )
  return rows.map(({ customer }) => customer.id)
}

function rowsOf(
  planned: PlannedCustomer,
  createdAt: string,
  recorded: { recordedAt: string; recordedBy: string },
) {
  const customer = randomUUID()
  const idOf = new Map(planned.contracts.map(({ key }) => [key, randomUUID()]))
  const people = planned.contacts.map((contact) => ({ ...contact, id: randomUUID() }))
  return {
    customer: { id: customer, ...namedRow(planned), endedOn: planned.endedOn, createdAt },
    contracts: planned.contracts.map(({ key, terms }) => ({
      id: idOf.get(key) ?? '',
      customer,
      ...contractRow(terms),
      createdAt,
    })),
    copies: planned.contracts.flatMap(({ key, copy }) =>
      copy === null
        ? []
        : [{ id: randomUUID(), contract: idOf.get(key) ?? '', sha256: copy, clock: createdAt, ...recorded }],
    ),
    contacts: people.map(({ id, name, role, address }) => ({
      id,
      customer,
      name,
      role,
      address,
      addressKey: keyOf(address),
      createdAt,
    })),
    told: people.flatMap(({ id, told }) =>
      told.map(({ key, kind }) => ({ contract: idOf.get(key) ?? '', contact: id, kind })),
    ),
  }
}

async function insert<Table extends PgTable>(
  table: Table,
  rows: readonly Table['$inferInsert'][],
  tx: Transaction,
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx.insert(table).values(rows.slice(from, from + AT_ONCE))
}
