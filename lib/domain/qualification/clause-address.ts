import { documentPath, versionOfferPath } from '../addresses.ts'
import type { CitedClause } from './evaluate.ts'

/**
 * Where a cited clause can be read, for good: an answer that is filed must not lead to the terms of a later version. The
 * page of a version's offer shows the SLA; the DPA is read in its own file, whose clauses are named destinations.
 */
export function clauseAddress(
  { document, id }: CitedClause,
  { version, tier, region }: { version: string; tier: string; region: string },
): string {
  return document === 'sla'
    ? `${versionOfferPath(version, tier, region)}#${id}`
    : `${documentPath(version, tier, region, document)}#nameddest=${id}`
}
