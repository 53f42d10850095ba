import { compareTiers } from '#lib/domain/tiers/tier-comparison.ts'
import { catalogue } from '../../terms/current.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { standingFacts } from './page-facts.ts'

/**
 * All tiers of the version that pages show, in a region, and what the page shows around them.
 * @param region left out, the first region; null when nothing is published or there is no such region
 */
export function comparisonFacts(region: string | undefined, now: Date) {
  const terms = shownTerms(now)
  const chosen = region ?? terms?.source.terms.regions[0]?.id
  if (terms === null || chosen === undefined) return null
  const comparison = compareTiers(terms.source, chosen)
  if (comparison === null) return null
  return {
    comparison,
    standing: standingFacts(terms),
    regions: terms.source.terms.regions.map(({ id, name, shortName }) => ({ id, name, shortName })),
    legalName: catalogue().vendor.legalName,
  }
}

/** The regions of the version that pages show. */
export function shownRegions(now: Date): { region: string }[] {
  return (shownTerms(now)?.source.terms.regions ?? []).map(({ id }) => ({ region: id }))
}
