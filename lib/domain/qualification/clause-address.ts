import { documentPath, offerPath } from '../addresses.ts'
import type { Standing } from '../standing.ts'
import type { CitedClause } from './evaluate.ts'

/**
 * Where a cited clause can be read. The page of an offer shows the SLA of the version in force; the DPA, and both
 * documents of any other version, are read in their own files.
 */
export function clauseAddress(
  { document, id }: CitedClause,
  of: { version: string; standing: Standing; tier: string; region: string },
): string {
  return document === 'sla' && of.standing === 'in-force'
    ? `${offerPath(of.tier, of.region)}#${id}`
    : documentPath(of.version, of.tier, of.region, document)
}
