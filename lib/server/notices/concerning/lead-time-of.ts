import type { Contract } from '#lib/domain/contracts/customer.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import type { Addressee } from '#lib/domain/notices/audience.ts'
import type { WrittenContent } from '#lib/domain/notices/written/content.ts'
import {
  hoursAhead,
  type MaintenanceTerms,
  maintenanceFaults,
} from '#lib/domain/notices/written/lead-time.ts'
import { faultsInWords } from '#lib/domain/notices/written/words.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { catalogue } from '../../terms/current.ts'
import { applyingVersions } from './applying-versions.ts'

/**
 * What stands against Scheduled Maintenance for each of those who are told at a moment, by the terms of each contract, as
 * sentences that name it; none for any other notice.
 */
export async function leadTimeWarnings(
  content: WrittenContent,
  audience: readonly Pick<Addressee, 'customer' | 'contract'>[],
  told: Date,
  db: Reading,
): Promise<string[]> {
  if (content.kind !== 'maintenance') return []
  const contracts = audience.map(({ contract }) => contract)
  const applying = await applyingVersions(contracts, told, db)
  return audience.flatMap(({ customer, contract }) => {
    const terms = maintenanceTermsOf(contract, applying.get(contract.id)?.version ?? null)
    if (terms === null) return []
    const name = `${customer.name}, ${contractName(contract)}`
    return faultsInWords(maintenanceFaults(content, told, terms), name, terms, hoursAhead(content, told))
  })
}

/** What the version that applies to a contract says of maintenance in its region; null where there is none. */
function maintenanceTermsOf(contract: Contract, version: string | null): MaintenanceTerms | null {
  const terms = catalogue().versions.get(version ?? '')?.terms
  const window = terms?.regions.find(({ id }) => id === contract.region)?.maintenance
  return terms === undefined || window === undefined ? null : { ...terms.maintenance, window }
}
