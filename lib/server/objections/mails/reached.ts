import { eq } from 'drizzle-orm'
import type { Reading } from '../../contracts/stored-customers.ts'
import { contacts } from '../../contracts/tables.ts'

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
