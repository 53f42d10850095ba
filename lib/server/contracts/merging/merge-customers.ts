import { eq, inArray } from 'drizzle-orm'
import { type Contact, type Customer, keyOf } from '#lib/domain/contracts/customer.ts'
import { CONTRACTS_REFUSED } from '#lib/domain/contracts/words.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { beginChange, recordChange, requireCustomer } from '../changing.ts'
import { storeTold } from '../contacts/contact-row.ts'
import { ContractsRefusal } from '../refusal.ts'
import { contacts, contracts, customers } from '../tables.ts'
import { freeReference } from './free-reference.ts'

/**
 * Joins a customer with another one that is the same company: contracts and contacts of `other` become those of `customer`, and
 * contacts with the same address become one, who is told of what either was. The log says all that `partCustomers` needs.
 * @throws ForbiddenError, ContractsRefusal
 */
export const mergeCustomers: Command<{ customer: string; other: string }, object> = async (
  input,
  context,
) => {
  await beginChange(context)
  if (input.customer === input.other) throw new ContractsRefusal('conflict', CONTRACTS_REFUSED.oneself)
  const customer = await requireCustomer(input.customer, context)
  const other = await requireCustomer(input.other, context)
  const joined = sameAddresses(other, customer)
  const moved = other.contacts.filter(({ id }) => joined.every(({ contact }) => contact !== id))
  const renamed = await moveContracts(other, customer, context)
  if (moved.length > 0)
    await context.tx
      .update(contacts)
      .set({ customer: customer.id })
      .where(inArray(contacts.id, idsOf(moved)))
  for (const { contact, into } of joined) await joinContacts(contact, into, { other, customer }, context)
  await context.tx.update(customers).set({ mergedInto: customer.id }).where(eq(customers.id, other.id))
  if (other.contracts.length > 0)
    await context.tx.update(customers).set({ endedOn: null }).where(eq(customers.id, customer.id))
  await recordChange(
    'customers.merged',
    customer.id,
    {
      before: { endedOn: customer.endedOn },
      after: { other: other.id, contracts: idsOf(other.contracts), renamed, contacts: idsOf(moved), joined },
    },
    context,
  )
  return {}
}

function sameAddresses(other: Customer, customer: Customer): { contact: string; into: string }[] {
  const own = new Map(customer.contacts.map(({ id, address }) => [keyOf(address), id]))
  return other.contacts.flatMap(({ id, address }) => {
    const into = own.get(keyOf(address))
    return into === undefined ? [] : [{ contact: id, into }]
  })
}

/** The contracts that had to have another reference, with the one that they had. */
async function moveContracts(
  other: Customer,
  customer: Customer,
  { tx }: CommandContext,
): Promise<{ contract: string; reference: string | null }[]> {
  const taken = customer.contracts.map(({ reference }) => keyOf(reference ?? ''))
  const renamed: { contract: string; reference: string | null }[] = []
  for (const { id, reference } of other.contracts) {
    const own = freeReference(reference, other.name, taken)
    const key = keyOf(own ?? '')
    taken.push(key)
    if (own !== reference) renamed.push({ contract: id, reference })
    await tx
      .update(contracts)
      .set({ customer: customer.id, reference: own, referenceKey: key })
      .where(eq(contracts.id, id))
  }
  return renamed
}

async function joinContacts(
  contact: string,
  into: string,
  { other, customer }: { other: Customer; customer: Customer },
  { tx }: CommandContext,
): Promise<void> {
  const toldOf = (list: readonly Contact[], id: string) => list.find((one) => one.id === id)?.told ?? []
  await storeTold(contact, [], tx)
  await storeTold(into, [...toldOf(customer.contacts, into), ...toldOf(other.contacts, contact)], tx)
  await tx.update(contacts).set({ joinedInto: into }).where(eq(contacts.id, contact))
}

function idsOf(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id)
}
