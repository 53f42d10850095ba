import type { Difference } from './difference.ts'
import type { OfferName } from './offer-name.ts'

/** What a tier includes, and what the terms promise of it. */
const RESTATED: Readonly<Record<string, string>> = {
  'feature.scim': 'access.scim',
  'feature.rbac': 'access.rbac',
  'feature.audit-log-export': 'access.audit-log.export',
}

type Told = Pick<Difference, 'id' | 'direction'> & { offers?: readonly OfferName[] }

/** Without what another line says as well: that the terms now promise a control, and that the same tiers include it. */
export function withoutRestated<D extends Told>(differences: readonly D[]): D[] {
  const told = new Set(differences.map((difference) => keyOf(difference.id, difference)))
  return differences.filter((difference) => {
    const other = RESTATED[difference.id]
    return other === undefined || !told.has(keyOf(other, difference))
  })
}

function keyOf(id: string, { direction, offers = [] }: Told): string {
  return JSON.stringify([id, direction, offers.map(({ tier, region }) => `${tier.id}/${region.id}`)])
}
