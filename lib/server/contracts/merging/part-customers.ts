import { and, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { keyOf } from '#lib/domain/contracts/customer.ts'
import { CONTRACTS_REFUSED } from '#lib/domain/contracts/words.ts'
import { auditEntries } from '../../audit/tables.ts'
import type { Command, CommandContext, Transaction } from '../../db/command.ts'
import { beginChange, recordChange, requireCustomer } from '../changing.ts'
import { freeName } from '../customers/customer-name.ts'
import { ContractsRefusal, isContractsRefusal } from '../refusal.ts'
import { mergedSchema } from '../schema.ts'
import { contacts, contractContacts, contracts, customers } from '../tables.ts'

type Merged = z.output<typeof mergedSchema> & { endedOn: string | null }

/**
 * Undoes that two customers were joined, by what the log says of it. What was changed of their contracts since stays changed.
 * @throws ForbiddenError, ContractsRefusal
 */
export const partCustomers: Command<{ customer: string; other: string }, object> = async (
  { customer: id, other },
  context,
) => {
  await beginChange(context)
  const customer = await requireCustomer(id, context)
  const [row] = await context.tx.select().from(customers).where(eq(customers.id, other))
  const merged = row?.mergedInto === id ? await mergedBy(id, other, context.tx) : null
  if (row === undefined || merged === null) throw new ContractsRefusal('unknown', CONTRACTS_REFUSED.notMerged)
  await requireOldName(row, context)
  await context.tx.update(customers).set({ mergedInto: null }).where(eq(customers.id, other))
  await moveContractsBack(merged, other, context.tx)
  await moveContactsBack(merged, id, other, context.tx)
  await requireOneCompanyEach(merged, context.tx)
  if (customer.contracts.every((contract) => merged.contracts.includes(contract.id)))
    await context.tx.update(customers).set({ endedOn: merged.endedOn }).where(eq(customers.id, id))
  await recordChange('customers.parted', id, { after: { other } }, context)
  return {}
}

/** What the log says of the last time that the two were joined. */
async function mergedBy(customer: string, other: string, tx: Transaction): Promise<Merged | null> {
  const [entry] = await tx
    .select({ before: auditEntries.before, after: auditEntries.after })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.action, 'customers.merged'),
        eq(auditEntries.targetId, customer),
        sql`${auditEntries.after} ->> 'other' = ${other}`,
      ),
    )
    .orderBy(desc(auditEntries.number))
    .limit(1)
  if (entry === undefined) return null
  const endedOn = entry.before?.endedOn
  return { ...mergedSchema.parse(entry.after), endedOn: typeof endedOn === 'string' ? endedOn : null }
}

async function requireOldName(
  { id, name, reference }: typeof customers.$inferSelect,
  context: CommandContext,
): Promise<void> {
  try {
    await freeName(id, { name, reference }, context)
  } catch (error) {
    if (isContractsRefusal(error)) throw new ContractsRefusal('conflict', CONTRACTS_REFUSED.undoLater(name))
    throw error
  }
}

async function moveContractsBack(
  { contracts: ids, renamed }: Merged,
  other: string,
  tx: Transaction,
): Promise<void> {
  if (ids.length > 0) await tx.update(contracts).set({ customer: other }).where(inArray(contracts.id, ids))
  for (const { contract, reference } of renamed)
    await tx
      .update(contracts)
      .set({ reference, referenceKey: keyOf(reference ?? '') })
      .where(eq(contracts.id, contract))
}

async function moveContactsBack(
  { contracts: agreed, contacts: moved, joined }: Merged,
  customer: string,
  other: string,
  tx: Transaction,
): Promise<void> {
  if (moved.length > 0)
    await tx
      .update(contacts)
      .set({ customer: other })
      .where(and(inArray(contacts.id, moved), eq(contacts.customer, customer)))
  // Somebody else may have the address by now, who is told in their place.
  const isAlone = sql`not exists (
    select 1 from ${contacts} as others
    where others.customer = ${other} and others.joined_into is null and others.address_key = ${contacts.addressKey}
  )`
  for (const { contact, into } of joined) {
    const [parted] = await tx
      .update(contacts)
      .set({ joinedInto: null })
      .where(and(eq(contacts.id, contact), isNull(contacts.erasedAt), isAlone))
      .returning({ id: contacts.id })
    // Of who was removed meanwhile nothing is left to tell apart.
    if (parted !== undefined && agreed.length > 0)
      await tx
        .update(contractContacts)
        .set({ contact })
        .where(and(eq(contractContacts.contact, into), inArray(contractContacts.contract, agreed)))
  }
}

/** Has nobody be told of contracts of both companies, which somebody may have chosen since they were one. */
async function requireOneCompanyEach({ contracts: agreed }: Merged, tx: Transaction): Promise<void> {
  if (agreed.length === 0) return
  const [both] = await tx
    .select({ address: contacts.address })
    .from(contractContacts)
    .innerJoin(contracts, eq(contracts.id, contractContacts.contract))
    .innerJoin(contacts, eq(contacts.id, contractContacts.contact))
    .where(ne(contracts.customer, contacts.customer))
    .limit(1)
  if (both !== undefined)
    throw new ContractsRefusal('conflict', CONTRACTS_REFUSED.toldOfBoth(both.address ?? ''))
}
