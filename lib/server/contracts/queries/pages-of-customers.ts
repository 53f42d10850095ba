import { and, asc, gt, inArray, isNull } from 'drizzle-orm'
import type { Customer } from '#lib/domain/contracts/customer.ts'
import { type Reading, storedCustomers } from '../stored-customers.ts'
import { customers } from '../tables.ts'

/** Rows that are read at once: more would keep the process from answering anyone. */
const PAGE = 500

/** Every customer, some hundreds at a time. For what the desk does by itself: it asks for no right. */
export async function* pagesOfCustomers(db: Reading): AsyncGenerator<Customer[]> {
  let after = ''
  for (;;) {
    const rows = await db
      .select({ id: customers.id })
      .from(customers)
      .where(and(isNull(customers.mergedInto), ...(after === '' ? [] : [gt(customers.id, after)])))
      .orderBy(asc(customers.id))
      .limit(PAGE)
    const ids = rows.map(({ id }) => id)
    const last = ids.at(-1)
    if (last === undefined) return
    yield await storedCustomers(db, inArray(customers.id, ids))
    after = last
  }
}
