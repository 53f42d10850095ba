import type { Offer } from '#lib/domain/offer/offer.ts'
import { offerOf } from '../current.ts'
import { unknownPlace } from './unknown-place.ts'

/**
 * The offer of a version that is known to exist.
 * @throws ApiError with the ids that exist where the tier or the region does not
 */
export function requiredOffer(version: string, tier: string, region: string): Offer {
  const result = offerOf(version, tier, region)
  if (result === null) throw new RangeError(`there are no terms of version ${version}`)
  if (!result.ok) throw unknownPlace(result.code, version, result.known)
  return result.offer
}
