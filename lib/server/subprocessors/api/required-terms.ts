import type { ListSelection } from '#lib/domain/subprocessors/selection.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { unknownPlace } from '../../terms/query/unknown-place.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'

/**
 * The terms that are shown, by whose tiers and regions the list is chosen.
 * @throws ApiError for a tier or a region that they do not have, or while none is published
 */
export function requiredTerms({ tier, region }: ListSelection, now: Date): Terms {
  const terms = shownTerms(now)?.source.terms
  if (terms === undefined)
    throw new ApiError('no-version-in-force', 'No version of the terms is published yet.')
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  if (tier !== null && !ids(terms.tiers).includes(tier))
    throw unknownPlace('unknown-tier', terms.version, ids(terms.tiers))
  if (region !== null && !ids(terms.regions).includes(region))
    throw unknownPlace('unknown-region', terms.version, ids(terms.regions))
  return terms
}
