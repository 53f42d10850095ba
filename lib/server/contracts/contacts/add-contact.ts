import { randomUUID } from 'node:crypto'
import type { Customer } from '#lib/domain/contracts/customer.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { beginChange, recordChange, requireCustomer } from '../changing.ts'
import { contacts } from '../tables.ts'
import {
  type ContactPerson,
  contactRow,
  requireOwnContracts,
  storeTold,
  type Told,
  toldInLog,
} from './contact-row.ts'

/**
 * Adds someone at a customer, and has them told of what is chosen; the id.
 * @throws ForbiddenError, ContractsRefusal
 */
export const addContact: Command<
  { customer: string; person: ContactPerson; told: Told },
  { id: string }
> = async ({ customer: id, person, told }, context) => {
  await beginChange(context)
  return await insertContact(await requireCustomer(id, context), person, told, context)
}

/** As `addContact`, within a command that has begun. */
export async function insertContact(
  customer: Customer,
  person: ContactPerson,
  told: Told,
  context: CommandContext,
): Promise<{ id: string }> {
  const id = randomUUID()
  const row = contactRow(person, customer)
  requireOwnContracts(told, customer)
  const createdAt = systemNow().toISOString()
  await context.tx.insert(contacts).values({ id, customer: customer.id, ...row, createdAt })
  await storeTold(id, told, context.tx)
  await recordChange(
    'contacts.added',
    customer.id,
    { after: { contact: id, told: toldInLog(told) } },
    context,
  )
  return { id }
}
