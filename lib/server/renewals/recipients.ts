import { and, eq, isNull } from 'drizzle-orm'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { people } from '../auth/tables.ts'
import type { Reading } from '../contracts/stored-customers.ts'
import { contacts, contractContacts } from '../contracts/tables.ts'
import { links } from '../links/tables.ts'
import type { renewalReminders } from './tables.ts'

/** Someone who is reminded that a contract renews, and how they are reached now. */
export type Recipient = Pick<typeof renewalReminders.$inferSelect, 'recipient' | 'recipientKind'> & {
  address: string
  /** The link that led to the contract, for whoever prepared it. */
  link: string | null
}

/**
 * Who is reminded that a contract renews: whose link led to it, and the customer's contacts who are told of releases, as those
 * who look after the terms, unless the contract says that the customer is not reminded.
 */
export async function recipientsOf(
  { id: contract, renewalReminder }: Pick<Contract, 'id' | 'renewalReminder'>,
  db: Reading,
): Promise<Recipient[]> {
  const reps = await db
    .select({ recipient: people.id, address: people.email, link: links.id })
    .from(links)
    .innerJoin(people, eq(people.id, links.owner))
    .where(
      and(
        eq(links.contract, contract),
        isNull(links.replacedBy),
        isNull(people.disabledAt),
        eq(people.isExample, false),
      ),
    )
  return [
    ...reps.map((rep) => ({ ...rep, recipientKind: 'rep' as const })),
    ...(renewalReminder ? await contactsToRemind(contract, db) : []),
  ]
}

async function contactsToRemind(contract: string, db: Reading): Promise<Recipient[]> {
  const told = await db
    .select({ recipient: contacts.id, address: contacts.address })
    .from(contractContacts)
    .innerJoin(contacts, eq(contacts.id, contractContacts.contact))
    .where(
      and(
        eq(contractContacts.contract, contract),
        eq(contractContacts.kind, 'releases'),
        isNull(contacts.erasedAt),
        isNull(contacts.joinedInto),
      ),
    )
  return told.flatMap(({ recipient, address }) =>
    address === null ? [] : [{ recipient, address, recipientKind: 'contact' as const, link: null }],
  )
}
