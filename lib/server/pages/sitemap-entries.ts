import { comparisonPath, offerPath, VERSIONS_PATH, versionPath } from '#lib/domain/addresses.ts'
import { publishedBy } from '#lib/domain/standing.ts'
import { catalogue } from '../data/current.ts'
import { termsInForce } from '../data/in-force.ts'
import { environment } from '../env.ts'
import { regionsInForce } from './comparison-facts.ts'
import { offersInForce } from './page-facts.ts'

/** Every public page with its whole address, and since when it says what it says. */
export function sitemapEntries(now: Date): { url: string; lastModified?: string }[] {
  const paths = [
    '/enterprise-sla',
    ...offersInForce(now).map(({ tier, region }) => offerPath(tier, region)),
    ...regionsInForce(now).map(({ region }) => comparisonPath(region)),
  ]
  const since = termsInForce(now)?.release.effectiveAt
  const published = publishedBy(catalogue().ledger, now)
  return [
    ...paths.map((path) => ({ path, since })),
    { path: VERSIONS_PATH, since: published.at(-1)?.publishedAt },
    ...published.map(({ version, publishedAt }) => ({ path: versionPath(version), since: publishedAt })),
    ...['/calculators', '/qualify', '/verify', '/api'].map((path) => ({ path, since: undefined })),
  ].map((page) => ({
    url: `${environment().PUBLIC_URL}${page.path}`,
    ...(page.since === undefined ? {} : { lastModified: page.since }),
  }))
}
