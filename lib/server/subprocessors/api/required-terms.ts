import type { StatedUse } from '#lib/domain/subprocessors/engagements/stated-use.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { catalogue } from '../../terms/current.ts'
import { unknownPlace } from '../../terms/query/unknown-place.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { customerUse } from '../selection/customer-use.ts'

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

/**
 * What a request says of the customer's use.
 * @throws ApiError for a service or a condition that the vendor does not have, or one that is said both ways
 */
export function requiredUse({
  services,
  conditions,
}: {
  services?: string | undefined
  conditions?: string | undefined
}): StatedUse {
  const read = (asked: { services: string[]; conditions: string[] }) => customerUse(asked, catalogue().vendor)
  const wrong = (parameter: string, use: ReturnType<typeof read>) => {
    if ('status' in use) throw new ApiError('invalid-parameter', use.message, { parameter })
    return use
  }
  return {
    ...wrong('services', read({ services: services === undefined ? [] : [services], conditions: [] })),
    ...wrong('conditions', read({ services: [], conditions: conditions === undefined ? [] : [conditions] })),
  }
}
