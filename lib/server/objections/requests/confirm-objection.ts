import { and, eq, gt, isNull } from 'drizzle-orm'
import { contractOf } from '../../contracts/stored-customers.ts'
import { contracts, customers } from '../../contracts/tables.ts'
import type { Command } from '../../db/command.ts'
import { notices } from '../../notices/tables.ts'
import { fileObjection } from '../filing/file-objection.ts'
import { objectionRequests } from '../tables.ts'
import { tokenHash } from '../tokens.ts'

/**
 * Files what was entered on the public page, once, as of now: it counts from its confirmation on.
 * @returns the id of the objection, the first of several; null for a token that is unknown, used or expired at `at`, in system time
 * @throws ObjectionsRefusal as `fileObjection` does
 */
export const confirmObjection: Command<{ token: string; at: Date }, string | null> = async (
  { token, at },
  context,
) => {
  const { tx } = context
  const [used] = await tx
    .update(objectionRequests)
    .set({ usedAt: at.toISOString() })
    .where(
      and(
        eq(objectionRequests.tokenSha256, tokenHash(token)),
        isNull(objectionRequests.usedAt),
        gt(objectionRequests.expiresAt, at.toISOString()),
      ),
    )
    .returning()
  if (used === undefined) return null
  const [notice] = await tx.select().from(notices).where(eq(notices.id, used.notice))
  if (notice === undefined) return null
  const { who, changes, grounds, contact } = used
  let first: string | null = null
  for (const id of used.contracts) {
    const [row] = await tx
      .select({ contract: contracts, customer: customers.name })
      .from(contracts)
      .innerJoin(customers, eq(customers.id, contracts.customer))
      .where(eq(contracts.id, id))
    if (row === undefined) continue
    const concerned = { notice, contract: contractOf(row.contract), customer: row.customer, contact }
    const filed = { who, changes, grounds }
    const filedAs = await fileObjection({ concerned, filed, via: 'page' }, context)
    first ??= filedAs
  }
  return first
}
