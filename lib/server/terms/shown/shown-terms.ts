import { nextAfter, publishedBy } from '#lib/domain/release/standing.ts'
import { reviewAt } from '#lib/domain/terms/review/review.ts'
import { catalogue } from '../current.ts'
import type { InForce } from './in-force.ts'
import { termsToShow } from './version-terms.ts'

/** The version that the public pages show, with where it stands. */
export type ShownTerms = InForce & { standing: 'in-force' | 'announced' }

/**
 * What the public pages show at a moment: the version in force; before the first has begun, the one that is published
 * to begin first. A page says which of the two it is. Null while nothing is published.
 */
export function shownTerms(now: Date): ShownTerms | null {
  const shown = termsToShow(now)
  if (shown === null) return null
  const { release, source } = shown
  const { ledger, reviews } = catalogue()
  return {
    standing: shown.standing === 'announced' ? 'announced' : 'in-force',
    release,
    source,
    next: nextAfter(
      publishedBy(ledger, now),
      new Date(Math.max(now.getTime(), Date.parse(release.effectiveAt))),
    ),
    review: reviewAt(reviews, source.terms.review.everyDays, now),
  }
}
