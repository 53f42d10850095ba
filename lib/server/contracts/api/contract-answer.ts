import { contractStateOn } from '#lib/domain/contracts/standing.ts'
import type { ContractRecords } from '../queries/contract-records.ts'
import type { ListedContract } from '../queries/list-contracts.ts'
import type { ContractAnswer } from './schema.ts'

/** A contract as programs read it, at a moment of business time. */
export function contractAnswer(
  { contract, customer, createdAt }: ListedContract,
  { pages, copies }: ContractRecords,
  now: Date,
): ContractAnswer {
  const page = pages.find(({ revokedAt }) => revokedAt === null)
  const copy = copies.find(({ replacedAt }) => replacedAt === null)
  return {
    ...contract,
    customer: { ...customer },
    state: contractStateOn(contract, now.toISOString().slice(0, 10)),
    services: contract.services === null ? null : [...contract.services],
    conditions: { ...contract.conditions },
    page: page === undefined ? null : { issuedAt: page.issuedAt, issuedBy: page.issuedBy },
    executedCopy:
      copy === undefined ? null : { sha256: copy.sha256, size: copy.size, recordedAt: copy.recordedAt },
    createdAt,
  }
}
