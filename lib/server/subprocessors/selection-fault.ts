import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { type Fault, quoted } from '../http/request/search-params.ts'

/** Why there is no list for a tier or a region: the terms that are shown do not have it. */
export function selectionFault(
  { tier, region }: { tier?: string; region?: string },
  terms: Terms | undefined,
): Fault | null {
  const ids = (list: readonly { id: string }[] = []) => list.map(({ id }) => id)
  if (tier !== undefined && !ids(terms?.tiers).includes(tier))
    return { status: 404, message: LIST_WORDS.noTier(quoted(tier), ids(terms?.tiers)) }
  if (region !== undefined && !ids(terms?.regions).includes(region))
    return { status: 404, message: LIST_WORDS.noRegion(quoted(region), ids(terms?.regions)) }
  return null
}
