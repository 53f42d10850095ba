import { join } from 'node:path'
import type { Offer } from '#lib/domain/offer.ts'
import type { Catalogue } from '#lib/server/data/catalogue.ts'
import { checkOffers } from '#lib/server/data/check-offers.ts'
import { type Finding, findingInWords } from '#lib/server/data/finding.ts'
import { lintData } from '#lib/server/data/lint-data.ts'

const SITE = join(import.meta.dirname, '../..')

/** Everything that the check finds to be an error, drafts included, in words. */
export function faultsOf(
  root: string,
  catalogue: Catalogue | null,
  findings: readonly Finding[],
  now: Date,
): string[] {
  if (catalogue === null) return findings.map(findingInWords)
  const all = { ...catalogue, versions: new Map([...catalogue.versions, ...catalogue.drafts]) }
  const built = new Map<string, Offer[]>()
  const faults = checkOffers(root, all, built)
  if (faults.length > 0) return faults.map(findingInWords)
  return lintData(root, all, built, now, SITE)
    .filter(({ severity }) => severity === 'error')
    .map(findingInWords)
}
