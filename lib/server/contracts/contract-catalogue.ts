import type { ContractCatalogue } from '#lib/domain/contracts/contract-faults.ts'
import { publishedBy } from '#lib/domain/release/standing.ts'
import { catalogue } from '../terms/current.ts'

/** What a contract may refer to at a moment of business time. */
export function contractCatalogue(at: Date): ContractCatalogue {
  const { ledger, versions, vendor } = catalogue()
  return {
    ledger: publishedBy(ledger, at),
    offered: (version) => {
      const terms = versions.get(version)?.terms
      return terms === undefined ? null : { tiers: terms.tiers, regions: terms.regions }
    },
    services: vendor.services ?? [],
    conditions: vendor.conditions ?? [],
  }
}
