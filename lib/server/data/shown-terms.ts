import { reviewAt } from '#lib/domain/review.ts'
import { inForce, nextAfter, publishedBy } from '#lib/domain/standing.ts'
import { catalogue } from './current.ts'
import type { InForce } from './in-force.ts'

/** The version that the public pages show, with where it stands. */
export type ShownTerms = InForce & { standing: 'in-force' | 'announced' }

/**
 * What the public pages show at a moment: the version in force; before the first has begun, the one that is published
 * to begin first. A page says which of the two it is. Null while nothing is published.
 */
export function shownTerms(now: Date): ShownTerms | null {
  const { ledger, versions, reviews } = catalogue()
  const published = publishedBy(ledger, now)
  const current = inForce(published, now)
  const release = current ?? nextAfter(published, now)
  const source = release === null ? undefined : versions.get(release.version)
  if (release === null || source === undefined) return null
  return {
    standing: current === null ? 'announced' : 'in-force',
    release,
    source,
    next: nextAfter(published, new Date(Math.max(now.getTime(), Date.parse(release.effectiveAt)))),
    review: reviewAt(reviews, source.terms.review.everyDays, now),
  }
}
