import { and, asc, isNull, sql } from 'drizzle-orm'
import { keyOf } from '#lib/domain/contracts/customer.ts'
import type { Reading } from '../stored-customers.ts'
import { customers } from '../tables.ts'

/**
 * The names of customers and prospects that hold a text, in any case, by name: of what is agreed with them, nothing. Its
 * right is for the caller to check.
 */
export async function customerNames(find: string, most: number, db: Reading): Promise<string[]> {
  // Signs that mean something to "like" stand for themselves.
  const pattern = `%${keyOf(find).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = await db
    .select({ name: customers.name })
    .from(customers)
    .where(and(isNull(customers.mergedInto), sql`${customers.nameKey} like ${pattern}`))
    .orderBy(asc(customers.nameKey), asc(customers.id))
    .limit(most)
  return rows.map(({ name }) => name)
}
