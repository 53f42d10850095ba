import { comparisonPath, offerPath } from '#lib/domain/addresses.ts'
import { environment } from '../env.ts'
import { regionsInForce } from './comparison-facts.ts'
import { termsInForce } from './in-force.ts'
import { offersInForce } from './page-facts.ts'

/** Every public page with its whole address, and since when it says what it says. */
export function sitemapEntries(now: Date): { url: string; lastModified?: string }[] {
  const paths = [
    '/enterprise-sla',
    ...offersInForce(now).map(({ tier, region }) => offerPath(tier, region)),
    ...regionsInForce(now).map(({ region }) => comparisonPath(region)),
  ]
  const since = termsInForce(now)?.release.effectiveAt
  return [
    ...paths.map((path) => ({ path, since })),
    ...['/calculators', '/qualify', '/verify'].map((path) => ({ path, since: undefined })),
  ].map((page) => ({
    url: `${environment().PUBLIC_URL}${page.path}`,
    ...(page.since === undefined ? {} : { lastModified: page.since }),
  }))
}
