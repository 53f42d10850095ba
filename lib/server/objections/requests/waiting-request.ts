import { eq, inArray } from 'drizzle-orm'
import { contractName } from '#lib/domain/contracts/words.ts'
import { contractOf, type Reading } from '../../contracts/stored-customers.ts'
import { contracts } from '../../contracts/tables.ts'
import { notices } from '../../notices/tables.ts'
import { objectionRequests } from '../tables.ts'

/** What was entered and may be confirmed, with what it is about. */
export type WaitingRequest = {
  request: typeof objectionRequests.$inferSelect
  notice: typeof notices.$inferSelect
  contracts: { id: string; name: string }[]
}

/** What was entered, by its id or by a token's hash; null where there is none. */
export async function waitingRequest(
  which: { id: string } | { tokenSha256: string },
  db: Reading,
): Promise<WaitingRequest | null> {
  const [found] = await db
    .select({ request: objectionRequests, notice: notices })
    .from(objectionRequests)
    .innerJoin(notices, eq(notices.id, objectionRequests.notice))
    .where(
      'id' in which
        ? eq(objectionRequests.id, which.id)
        : eq(objectionRequests.tokenSha256, which.tokenSha256),
    )
  if (found === undefined) return null
  const rows = await db
    .select()
    .from(contracts)
    .where(inArray(contracts.id, [...found.request.contracts]))
  return { ...found, contracts: rows.map((row) => ({ id: row.id, name: contractName(contractOf(row)) })) }
}
