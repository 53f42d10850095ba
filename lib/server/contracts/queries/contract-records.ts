import { asc, inArray, isNull } from 'drizzle-orm'
import { requirePermission } from '../../permissions/require-permission.ts'
import { contractCopies } from '../copies/tables.ts'
import { contractPages } from '../pages/tables.ts'
import type { Reading } from '../stored-customers.ts'
import type { Asking } from './list-customers.ts'

type ContractPageRow = Omit<typeof contractPages.$inferSelect, 'tokenSha256'>
export type ContractCopyRow = typeof contractCopies.$inferSelect

/** What was recorded of a contract beside its terms, each the oldest first. */
export type ContractRecords = { pages: ContractPageRow[]; copies: ContractCopyRow[] }

/** The records of contracts, by their ids. @throws ForbiddenError */
export async function readContractRecords(
  contracts: readonly string[],
  { actor, db }: Asking,
): Promise<(contract: string) => ContractRecords> {
  requirePermission(actor, 'contracts.read')
  if (contracts.length === 0) return () => ({ pages: [], copies: [] })
  const pages = await db
    .select()
    .from(contractPages)
    .where(inArray(contractPages.contract, [...contracts]))
    .orderBy(asc(contractPages.clock), asc(contractPages.id))
  const copies = await storedCopies(contracts, db)
  return (contract) => ({
    pages: pages.filter((one) => one.contract === contract).map(({ tokenSha256: _, ...page }) => page),
    copies: copies.filter((one) => one.contract === contract),
  })
}

/** By the id of a contract, the SHA-256 of its executed copy, for all of them. It asks for no right. */
export async function standingCopies(db: Reading): Promise<Map<string, string>> {
  const rows = await db
    .select({ contract: contractCopies.contract, sha256: contractCopies.sha256 })
    .from(contractCopies)
    .where(isNull(contractCopies.replacedAt))
  return new Map(rows.map(({ contract, sha256 }) => [contract, sha256]))
}

/** The executed copies of contracts, the oldest first. It asks for no right. */
export async function storedCopies(contracts: readonly string[], db: Reading): Promise<ContractCopyRow[]> {
  return await db
    .select()
    .from(contractCopies)
    .where(inArray(contractCopies.contract, [...contracts]))
    .orderBy(asc(contractCopies.clock), asc(contractCopies.id))
}
