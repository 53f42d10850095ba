import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { contractOf } from '../../contracts/stored-customers.ts'
import { contracts, customers } from '../../contracts/tables.ts'
import type { Database } from '../../db/open-store.ts'
import { ownNotices } from '../../notices/concerning/own-notice.ts'
import { noticeContracts, notices } from '../../notices/tables.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { contractNotice, entryOf } from '../concerning/contract-notice.ts'
import { changeDecisions } from '../tables.ts'

/** A contract that has to approve changes of a notice, and the last thing it said. */
export type AskedApproval = {
  notice: typeof notices.$inferSelect
  contract: Contract
  customer: string
  effectiveOn: string
  decision: typeof changeDecisions.$inferSelect | null
}

/** So many are shown, of the newest notices. */
const MOST = 500

/** The contracts that have to approve changes which are not withdrawn. @throws ForbiddenError */
export async function listApprovals(
  now: Date,
  { actor, db }: { actor: Actor; db: Database },
): Promise<AskedApproval[]> {
  requirePermission(actor, 'objections.manage')
  const rows = await db
    .select({ notice: notices, contract: contracts, customer: customers.name })
    .from(noticeContracts)
    .innerJoin(notices, eq(notices.id, noticeContracts.notice))
    .innerJoin(contracts, eq(contracts.id, noticeContracts.contract))
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .where(eq(contracts.authorisation, 'specific'))
    .orderBy(desc(notices.publishedAt), asc(customers.nameKey))
    .limit(MOST)
  const decided = await decisionsOf(
    rows.map(({ notice }) => notice.id),
    db,
  )
  const owned = await ownedOf(rows, now, db)
  return rows.flatMap((row) => {
    const contract = contractOf(row.contract)
    const { publication, isFromBefore } = row.notice
    const entry = entryOf(publication, now)
    if (entry === null) return []
    const own = owned.get(publication)?.get(contract.id) ?? null
    const told = { contacts: [], isFromBefore, own }
    const [first] = contractNotice(entry, contract, told, now)
      .objectable.map(({ effectiveOn }) => effectiveOn)
      .toSorted()
    if (first === undefined) return []
    const decision = decided.get(`${row.notice.id}/${contract.id}`) ?? null
    return [{ ...row, contract, effectiveOn: first, decision }]
  })
}

/** What each notice is to the contracts, by its publication. */
async function ownedOf(
  rows: readonly { notice: typeof notices.$inferSelect; contract: typeof contracts.$inferSelect }[],
  now: Date,
  db: Database,
) {
  const found = new Map<string, Awaited<ReturnType<typeof ownNotices>>>()
  for (const [publication, of] of Map.groupBy(rows, ({ notice }) => notice.publication)) {
    const asked = of.map(({ contract }) => contractOf(contract))
    found.set(publication, await ownNotices(publication, asked, now, db))
  }
  return found
}

/** The last decision of each contract under each notice, which was not taken back. */
async function decisionsOf(ids: readonly string[], db: Database) {
  if (ids.length === 0) return new Map<string, typeof changeDecisions.$inferSelect>()
  const rows = await db
    .select()
    .from(changeDecisions)
    .where(and(inArray(changeDecisions.notice, [...new Set(ids)]), isNull(changeDecisions.undoneAt)))
    .orderBy(asc(changeDecisions.id))
  return new Map(rows.map((row) => [`${row.notice}/${row.contract}`, row]))
}
