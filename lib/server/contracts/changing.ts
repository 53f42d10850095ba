import { eq, sql } from 'drizzle-orm'
import type { AuditAction } from '#lib/domain/audit/actions.ts'
import type { AuditValues } from '#lib/domain/audit/entry.ts'
import type { Customer } from '#lib/domain/contracts/customer.ts'
import { CONTRACTS_REFUSED } from '#lib/domain/contracts/words.ts'
import { recordEntry } from '../audit/record-entry.ts'
import { ADVISORY_LOCKS } from '../db/advisory-locks.ts'
import type { CommandContext } from '../db/command.ts'
import { requirePermission } from '../permissions/require-permission.ts'
import { ContractsRefusal } from './refusal.ts'
import { storedCustomer } from './stored-customers.ts'
import { contacts, contracts } from './tables.ts'

/**
 * As `beginChange`, for what legal alone does: executed copies, and the page of a customer.
 * @throws ForbiddenError
 */
export async function beginRecord({ actor, tx }: CommandContext): Promise<void> {
  requirePermission(actor, 'contracts.record')
  await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.contracts})`)
}

/**
 * Lets whoever may change customers do so, one after the other: what a command has found out holds until its transaction ends.
 * @throws ForbiddenError
 */
export async function beginChange({ actor, tx }: CommandContext): Promise<void> {
  requirePermission(actor, 'contracts.change')
  await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.contracts})`)
}

/** The customer by an id. @throws ContractsRefusal where there is none */
export async function requireCustomer(id: string, { tx }: CommandContext): Promise<Customer> {
  const customer = await storedCustomer(tx, id)
  if (customer === null) throw new ContractsRefusal('unknown', CONTRACTS_REFUSED.noCustomer)
  return customer
}

/** The customer that has a contract. @throws ContractsRefusal where there is no such contract */
export async function customerOfContract(id: string, context: CommandContext): Promise<Customer> {
  const [row] = await context.tx
    .select({ customer: contracts.customer })
    .from(contracts)
    .where(eq(contracts.id, id))
  if (row === undefined) throw new ContractsRefusal('unknown', CONTRACTS_REFUSED.noContract)
  return await requireCustomer(row.customer, context)
}

/** The customer that has a contact who was not removed. @throws ContractsRefusal where there is no such contact */
export async function customerOfContact(id: string, context: CommandContext): Promise<Customer> {
  const [row] = await context.tx
    .select({ customer: contacts.customer })
    .from(contacts)
    .where(eq(contacts.id, id))
  const customer = row === undefined ? null : await storedCustomer(context.tx, row.customer)
  if (customer?.contacts.some((contact) => contact.id === id) !== true)
    throw new ContractsRefusal('unknown', CONTRACTS_REFUSED.noContact)
  return customer
}

/** Records a change of a customer, who stands in the log by an id alone. No name and no address may be among the values. */
export async function recordChange(
  action: AuditAction,
  customer: string,
  values: { before?: AuditValues; after?: AuditValues },
  context: CommandContext,
): Promise<void> {
  await recordEntry({ action, target: { kind: 'customer', id: customer, name: null }, ...values }, context)
}

/** The day of a moment of business time, in UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
