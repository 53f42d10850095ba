import { eq, inArray, sql } from 'drizzle-orm'
import type { Contact, Customer } from '#lib/domain/contracts/customer.ts'
import { lostBy } from '#lib/domain/contracts/lacking.ts'
import { CONTRACTS_REFUSED } from '#lib/domain/contracts/words.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { beginChange, customerOfContact, dayOf, recordChange } from '../changing.ts'
import { ContractsRefusal } from '../refusal.ts'
import { contacts, contractContacts } from '../tables.ts'
import { insertContact } from './add-contact.ts'
import { type ContactPerson, storeTold, toldInLog } from './contact-row.ts'
import { requireReason } from './require-reason.ts'

/** Who is told in the place of someone: another contact, a new one, or nobody, and why. */
export type Instead = { contact: string } | { person: ContactPerson } | { reason: string | null }

/**
 * Removes a contact: name, role and address are erased, and the row stays. Who is the last to be told of something goes only
 * when it is said who is told instead, or why nobody is.
 * @throws ForbiddenError, ContractsRefusal
 */
export const removeContact: Command<{ contact: string; instead: Instead }, object> = async (
  { contact: id, instead },
  context,
) => {
  await beginChange(context)
  const customer = await customerOfContact(id, context)
  const contact = customer.contacts.find((one) => one.id === id)
  if (contact === undefined) throw new ContractsRefusal('unknown', CONTRACTS_REFUSED.noContact)
  const others = customer.contacts.filter((one) => one.id !== id)
  const why =
    'reason' in instead
      ? requireReason(lostBy(customer, others, dayOf(context.now)), instead.reason)
      : { instead: await tellInstead(instead, contact, { ...customer, contacts: others }, context) }
  await erase(id, context)
  await recordChange(
    'contacts.removed',
    customer.id,
    { before: { told: toldInLog(contact.told) }, after: { contact: id, ...why } },
    context,
  )
  return {}
}

/** Has someone else told of all that a contact was told of; their id. */
async function tellInstead(
  instead: { contact: string } | { person: ContactPerson },
  { id, told }: Contact,
  customer: Customer,
  context: CommandContext,
): Promise<string> {
  if ('person' in instead) {
    // The address of whoever goes may be that of whoever comes, such as privacy@.
    await context.tx.update(contacts).set({ addressKey: null }).where(eq(contacts.id, id))
    return (await insertContact(customer, instead.person, told, context)).id
  }
  const other = customer.contacts.find((one) => one.id === instead.contact)
  if (other === undefined) throw new ContractsRefusal('conflict', CONTRACTS_REFUSED.replacementGone)
  await storeTold(other.id, [...other.told, ...told], context.tx)
  return other.id
}

/** Erases what says who someone is, of those too who became part of them when customers were joined. */
async function erase(id: string, { tx }: CommandContext): Promise<void> {
  await tx.delete(contractContacts).where(eq(contractContacts.contact, id))
  const parts = sql`(
    with recursive parts as (
      select ${id}::uuid as id
      union
      select ${contacts.id} from ${contacts} join parts on ${contacts.joinedInto} = parts.id
    )
    select id from parts
  )`
  await tx
    .update(contacts)
    .set({ name: null, role: null, address: null, addressKey: null, erasedAt: systemNow().toISOString() })
    .where(inArray(contacts.id, parts))
}
