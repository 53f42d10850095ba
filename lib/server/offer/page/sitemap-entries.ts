import {
  comparisonPath,
  noticePath,
  offerPath,
  SUBPROCESSORS_PATH,
  subprocessorPath,
  VERSIONS_PATH,
  versionPath,
} from '#lib/domain/addresses.ts'
import { publishedBy } from '#lib/domain/release/standing.ts'
import { lastChangesOf } from '#lib/domain/subprocessors/ledger/last-change.ts'
import { noticesBy } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { shownRegions } from './comparison-facts.ts'
import { shownOffers } from './page-facts.ts'

/** Every public page with its whole address, and since when it says what it says. */
export function sitemapEntries(now: Date): { url: string; lastModified?: string }[] {
  const paths = [
    '/enterprise-sla',
    ...shownOffers(now).map(({ tier, region }) => offerPath(tier, region)),
    ...shownRegions(now).map(({ region }) => comparisonPath(region)),
  ]
  const shown = shownTerms(now)
  // What is announced says what it says since it was published.
  const since = shown?.standing === 'announced' ? shown.release.publishedAt : shown?.release.effectiveAt
  const published = publishedBy(catalogue().ledger, now)
  const notices = noticesBy(catalogue().notices, now)
  const last = lastChangesOf(notices, now)
  const companies = [...new Set(notices.flatMap(({ changes }) => changes.map(({ id }) => id)))]
  return [
    ...paths.map((path) => ({ path, since })),
    { path: VERSIONS_PATH, since: published.at(-1)?.publishedAt },
    ...published.map(({ version, publishedAt }) => ({ path: versionPath(version), since: publishedAt })),
    { path: SUBPROCESSORS_PATH, since: last.list ?? undefined },
    ...notices.map(({ id, publishedAt }) => ({ path: noticePath(id), since: publishedAt })),
    ...companies.map((id) => ({
      path: subprocessorPath(id),
      since: last.byCompany.get(id),
    })),
    ...['/calculators', '/qualify', '/verify', '/api'].map((path) => ({ path, since: undefined })),
  ].map((page) => ({
    url: `${environment().PUBLIC_URL}${page.path}`,
    ...(page.since === undefined ? {} : { lastModified: page.since }),
  }))
}
