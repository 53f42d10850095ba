import { eq } from 'drizzle-orm'
import type { Reading } from '../../contracts/stored-customers.ts'
import { contacts } from '../../contracts/tables.ts'
import type { objections } from '../tables.ts'

/** Where whoever filed an objection is told of it; null where nobody is: it was entered without an address, or the contact was removed. */
export async function reachedAt(
  { contact, address }: Pick<typeof objections.$inferSelect, 'contact' | 'address'>,
  db: Reading,
): Promise<string | null> {
  return contact === null ? address : await addressOf(contact, db)
}

/** Where a contact is reached now, at the one that it became part of where customers were joined; null where it was removed. */
export async function addressOf(contact: string, db: Reading): Promise<string | null> {
  const seen = new Set<string>()
  for (let id: string | null = contact; id !== null && !seen.has(id); ) {
    seen.add(id)
    const [row]: { address: string | null; joinedInto: string | null }[] = await db
      .select({ address: contacts.address, joinedInto: contacts.joinedInto })
      .from(contacts)
      .where(eq(contacts.id, id))
    if (row === undefined) return null
    if (row.joinedInto === null) return row.address
    id = row.joinedInto
  }
  return null
}
