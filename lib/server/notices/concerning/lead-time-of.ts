import type { Contract } from '#lib/domain/contracts/customer.ts'
import { versionOn } from '#lib/domain/contracts/version-on.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import type { Addressee } from '#lib/domain/notices/audience.ts'
import type { WrittenContent } from '#lib/domain/notices/written/content.ts'
import {
  hoursAhead,
  type MaintenanceTerms,
  maintenanceFaults,
} from '#lib/domain/notices/written/lead-time.ts'
import { faultsInWords } from '#lib/domain/notices/written/words.ts'
import { catalogue } from '../../terms/current.ts'

/**
 * What stands against Scheduled Maintenance for each of those who are told at a moment, by the terms of each contract, as
 * sentences that name it; none for any other notice.
 */
export function leadTimeWarnings(
  content: WrittenContent,
  audience: readonly Pick<Addressee, 'customer' | 'contract'>[],
  told: Date,
): string[] {
  if (content.kind !== 'maintenance') return []
  return audience.flatMap(({ customer, contract }) => {
    const terms = maintenanceTermsOf(contract, told)
    if (terms === null) return []
    const name = `${customer.name}, ${contractName(contract)}`
    return faultsInWords(maintenanceFaults(content, told, terms), name, terms, hoursAhead(content, told))
  })
}

/** What the version that a contract is judged by says of maintenance in its region; null where there is none. */
function maintenanceTermsOf(contract: Contract, at: Date): MaintenanceTerms | null {
  const { ledger, versions } = catalogue()
  const judged = versionOn(contract, ledger, at)
  const terms = judged === null ? undefined : versions.get(judged.version)?.terms
  const window = terms?.regions.find(({ id }) => id === contract.region)?.maintenance
  return terms === undefined || window === undefined ? null : { ...terms.maintenance, window }
}
