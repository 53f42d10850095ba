import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { type Fault, quoted } from '../http/request/search-params.ts'

/** Why there is no list for a tier or a region: the terms that are shown do not have it, or none are published. */
export function selectionFault(
  { tier, region }: { tier?: string; region?: string },
  terms: Terms | undefined,
): Fault | null {
  if (tier === undefined && region === undefined) return null
  if (terms === undefined) return { status: 404, message: LIST_WORDS.noPlaces }
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  const [tiers, regions] = [ids(terms.tiers), ids(terms.regions)]
  if (tier !== undefined && !tiers.includes(tier))
    return { status: 404, message: LIST_WORDS.noTier(quoted(tier), tiers) }
  if (region !== undefined && !regions.includes(region))
    return { status: 404, message: LIST_WORDS.noRegion(quoted(region), regions) }
  return null
}
