import type { ScopeNames } from '#lib/domain/notices/written/words.ts'
import { catalogue } from '../../terms/current.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'

/** By what tiers, regions and services are called at a moment of business time. */
export function scopeNames(now: Date): ScopeNames {
  const terms = shownTerms(now)?.source.terms
  const named = (list: readonly { id: string; name: string }[] = []) =>
    list.map(({ id, name }) => ({ id, name }))
  return {
    tiers: named(terms?.tiers),
    regions: named(terms?.regions),
    services: named(catalogue().vendor.services),
  }
}
