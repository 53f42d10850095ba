import { and, eq } from 'drizzle-orm'
import { type Contact, type Customer, keyOf, onOneLine } from '#lib/domain/contracts/customer.ts'
import { contactFault } from '#lib/domain/contracts/read-contact.ts'
import { CONTRACTS_REFUSED } from '#lib/domain/contracts/words.ts'
import type { Transaction } from '../../db/command.ts'
import { isMailAddress } from '../../platform/settings/mailbox.ts'
import { ContractsRefusal } from '../refusal.ts'
import { contractContacts } from '../tables.ts'

/** Someone as they are typed; empty texts are not stated. */
export type ContactPerson = { name: string | null; role: string | null; address: string }

export type Told = Contact['told']

/**
 * What is stored of someone whom the customer has not yet.
 * @throws ContractsRefusal where the address is none, or another contact of the customer has it
 */
export function contactRow(person: ContactPerson, customer: Customer, own?: Pick<Contact, 'id'>) {
  const [name, role, address] = [stated(person.name), stated(person.role), person.address.trim()]
  const fault = contactFault({ name, role, address }, isMailAddress)
  if (fault !== null) throw new ContractsRefusal('invalid', fault.message)
  const addressKey = keyOf(address)
  if (customer.contacts.some((one) => one.id !== own?.id && keyOf(one.address) === addressKey))
    throw new ContractsRefusal('conflict', CONTRACTS_REFUSED.addressTaken(address))
  return { name, role, address, addressKey }
}

/** Has nobody told of what another company agreed. @throws ContractsRefusal */
export function requireOwnContracts(told: Told, { contracts }: Customer): void {
  if (told.some(({ contract }) => contracts.every(({ id }) => id !== contract)))
    throw new ContractsRefusal('conflict', CONTRACTS_REFUSED.otherCustomer)
}

/** Has someone told of this, and of nothing else. */
export async function storeTold(contact: string, told: Told, tx: Transaction): Promise<void> {
  await tx.delete(contractContacts).where(and(eq(contractContacts.contact, contact)))
  const once = new Map(told.map((one) => [`${one.contract}/${one.kind}`, one]))
  if (once.size > 0)
    await tx
      .insert(contractContacts)
      .values([...once.values()].map(({ contract, kind }) => ({ contract, kind, contact })))
}

/** What someone is told of, as the audit log has it. */
export function toldInLog(told: Told): string[] {
  return told.map(({ contract, kind }) => `${contract}/${kind}`).toSorted()
}

function stated(text: string | null): string | null {
  const own = onOneLine(text ?? '')
  return own === '' ? null : own
}
