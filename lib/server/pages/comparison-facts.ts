import { compareTiers } from '#lib/domain/tier-comparison.ts'
import { catalogue } from '../data/current.ts'
import { termsInForce } from '../data/in-force.ts'
import { standingFacts } from './page-facts.ts'

/**
 * All tiers of the version in force in a region, and what the page shows around them.
 * @param region left out, the first region; null when nothing is in force or there is no such region
 */
export function comparisonFacts(region: string | undefined, now: Date) {
  const terms = termsInForce(now)
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

/** The regions of the version in force. */
export function regionsInForce(now: Date): { region: string }[] {
  return (termsInForce(now)?.source.terms.regions ?? []).map(({ id }) => ({ region: id }))
}
