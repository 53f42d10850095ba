import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'

/** What a page is and whose, in the words of schema.org. It names nothing that the page does not say. */
export function webPage(path: string, name: string, now: Date) {
  const { vendor } = catalogue()
  const release = shownTerms(now)?.release
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name,
    url: `${environment().PUBLIC_URL}${path}`,
    inLanguage: 'en',
    ...(release === undefined ? {} : { version: release.version, datePublished: release.publishedAt }),
    publisher: { '@type': 'Organization', name: vendor.name, legalName: vendor.legalName },
  }
}
