import { type SQL, sql } from 'drizzle-orm'
import { keyOf } from '#lib/domain/contracts/customer.ts'
import type { Database } from '../../db/open-store.ts'
import { customers } from '../tables.ts'

/** A customer as it is called now. */
export type CurrentCustomer = { id: string; name: string }

/**
 * The customers of these ids as they are now: of one that was joined with another, that one, and so on. Its right is for
 * whoever asks to check.
 * @returns by the id that was asked for
 */
export async function currentCustomers(
  ids: readonly string[],
  db: Pick<Database, 'execute'>,
): Promise<Map<string, CurrentCustomer>> {
  if (ids.length === 0) return new Map()
  const asked = sql.join(
    [...new Set(ids)].map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const { rows } = await db.execute<{ asked: string; id: string; name: string }>(sql`
    with recursive joined as (
      select id as asked, id, name, merged_into from ${customers} where id in (${asked})
      union
      select joined.asked, next.id, next.name, next.merged_into
        from ${customers} next join joined on next.id = joined.merged_into
    )
    select asked, id, name from joined where merged_into is null`)
  return new Map(rows.map(({ asked: was, id, name }) => [was, { id, name }]))
}

/** The ids of all customers whose name now holds a text, in any case, with those that were joined with them. */
export function idsOfCustomersNamed(find: string): SQL {
  // Signs that mean something to "like" stand for themselves.
  const pattern = `%${keyOf(find).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`(
    with recursive found as (
      select id from ${customers} where merged_into is null and name_key like ${pattern}
      union
      select other.id from ${customers} other join found on other.merged_into = found.id
    )
    select id from found)`
}
