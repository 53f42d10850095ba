import { offerPath, versionOfferPath } from '#lib/domain/addresses.ts'
import type { Standing } from '#lib/domain/standing.ts'

/** Where the API answers with an offer of exactly this version. */
export function offerHref(version: string, tier: string, region: string): string {
  return `/api/v1/offers/${tier}/${region}?version=${version}`
}

/** The page that shows the offer: the public one while its version is in force, else the one of that version. */
export function pageOf(version: string, standing: Standing, tier: string, region: string): string {
  return standing === 'in-force' ? offerPath(tier, region) : versionOfferPath(version, tier, region)
}
