import { Feed } from 'feed'
import { RELEASES_FEED_PATH, VERSIONS_PATH } from '#lib/domain/addresses.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { escaped } from '../http/response/escaped.ts'
import { environment } from '../platform/env.ts'
import { catalogue } from '../terms/current.ts'
import { publishedEntries } from '../terms/shown/visible-version.ts'
import { type ReleaseInWords, releaseInWords } from './release-in-words.ts'

/** A feed tells of what is new; older releases stay on the page of versions. */
const MOST_ENTRIES = 20

/**
 * The releases as an Atom feed (RFC 4287), newest first. It says the same for as long as nothing is published, or
 * altered in the ledger: ids and times come from there.
 */
export async function releasesFeed(now: Date): Promise<string> {
  const { vendor, ledger } = catalogue()
  const entries = publishedEntries(now)
    .toSorted((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt))
    .slice(0, MOST_ENTRIES)
  const [newest] = entries
  const tag = tagging(ledger)
  const author = { name: vendor.legalName, link: environment().PUBLIC_URL }
  const feed = new Feed({
    id: tag('releases'),
    title: VERSION_WORDS.feedTitle(vendor.name),
    description: VERSION_WORDS.feedDescription,
    link: absolute(VERSIONS_PATH),
    feedLinks: { atom: absolute(RELEASES_FEED_PATH) },
    updated: new Date(newest?.publishedAt ?? 0),
    author,
    generator: false,
  })
  for (const entry of entries) {
    const words = await releaseInWords(entry, now)
    feed.addItem({
      id: tag(entry.version),
      title: escaped(words.title),
      link: absolute(words.path),
      published: new Date(entry.publishedAt),
      date: new Date(entry.publishedAt),
      content: contentOf(words),
      author: [author],
    })
  }
  return feed.atom1()
}

/** Ids that are no addresses, so that a page may move (RFC 4151): by host and the day of the first publication. */
function tagging(ledger: readonly ReleaseEntry[]): (name: string) => string {
  const { hostname } = new URL(environment().PUBLIC_URL)
  const since = ledger[0]?.publishedAt.slice(0, 10)
  return (name) => `tag:${hostname},${since}:${name}`
}

function contentOf({ altered, reasons, changed, isCompared, path, material }: ReleaseInWords): string {
  const link = `<a href="${escaped(absolute(path))}">${VERSION_WORDS.whatChanged}</a>`
  return [
    ...[altered ?? [], reasons].flat().map((reason) => `<p>${escaped(reason)}</p>`),
    `<p>${escaped(changed)}${isCompared ? ` ${link}` : ''}</p>`,
    `<p>${material}</p>`,
  ].join('\n')
}

function absolute(path: string): string {
  return `${environment().PUBLIC_URL}${path}`
}
