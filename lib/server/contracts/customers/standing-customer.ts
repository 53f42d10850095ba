import { eq } from 'drizzle-orm'
import type { Reading } from '../stored-customers.ts'
import { customers } from '../tables.ts'

/** The customer that an id stands for by now: of one that was joined with another, that one. */
export async function standingCustomer(id: string, db: Reading): Promise<string> {
  const [row] = await db
    .select({ mergedInto: customers.mergedInto })
    .from(customers)
    .where(eq(customers.id, id))
  return row === undefined || row.mergedInto === null ? id : await standingCustomer(row.mergedInto, db)
}
