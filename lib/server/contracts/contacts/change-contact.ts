import { eq } from 'drizzle-orm'
import type { Customer } from '#lib/domain/contracts/customer.ts'
import { lostBy } from '#lib/domain/contracts/lacking.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { beginChange, customerOfContact, dayOf, recordChange } from '../changing.ts'
import { contacts } from '../tables.ts'
import {
  type ContactPerson,
  contactRow,
  requireOwnContracts,
  storeTold,
  type Told,
  toldInLog,
} from './contact-row.ts'
import { requireReason } from './require-reason.ts'

/**
 * Changes who someone is, or of what they are told. Whoever is the last to be told of something goes on being told, unless it
 * is said why nobody is.
 * @throws ForbiddenError, ContractsRefusal
 */
export const changeContact: Command<
  { contact: string; person: ContactPerson; told: Told; reason: string | null },
  object
> = async ({ contact: id, person, told, reason }, context) => {
  await beginChange(context)
  const customer = await customerOfContact(id, context)
  const others = customer.contacts.filter((contact) => contact.id !== id)
  const why = requireReason(lostBy(customer, [...others, { told }], dayOf(context.now)), reason)
  await storeContact({ contact: id, person, told, why }, customer, context)
  return {}
}

/** As `changeContact`, within a command that has begun, and has found out that somebody is told of everything. */
export async function storeContact(
  {
    contact: id,
    person,
    told,
    why,
  }: { contact: string; person: ContactPerson; told: Told; why: { reason?: string } },
  customer: Customer,
  context: CommandContext,
): Promise<void> {
  const before = customer.contacts.find((contact) => contact.id === id)
  const row = contactRow(person, customer, { id })
  requireOwnContracts(told, customer)
  const changed = (['name', 'role', 'address'] as const).filter((field) => row[field] !== before?.[field])
  const [was, is] = [toldInLog(before?.told ?? []), toldInLog(told)]
  const isToldOtherwise = JSON.stringify(was) !== JSON.stringify(is)
  if (changed.length === 0 && !isToldOtherwise) return
  await context.tx.update(contacts).set(row).where(eq(contacts.id, id))
  await storeTold(id, told, context.tx)
  await recordChange(
    'contacts.changed',
    customer.id,
    {
      ...(isToldOtherwise ? { before: { told: was } } : {}),
      after: {
        contact: id,
        ...(isToldOtherwise ? { told: is } : {}),
        ...(changed.length > 0 ? { changed } : {}),
        ...why,
      },
    },
    context,
  )
}
