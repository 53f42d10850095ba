import { Feed } from 'feed'
import {
  RELEASES_FEED_PATH,
  VERSIONS_PATH,
  versionComparisonPath,
  versionPath,
} from '#lib/domain/addresses.ts'
import { countsOf, type Difference } from '#lib/domain/comparison/difference.ts'
import { countsInWords } from '#lib/domain/comparison/in-words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { editionOf } from '#lib/domain/quantities/version-id.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { worseStated } from '#lib/domain/release/worse-stated.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { escaped } from '../http/response/escaped.ts'
import { environment } from '../platform/env.ts'
import { catalogue } from '../terms/current.ts'
import { publishedEntries, visibleVersion } from '../terms/shown/visible-version.ts'
import { differencesInTurn } from './compared.ts'
import { releaseBefore, subprocessorsChange } from './version-list.ts'

/** A feed tells of what is new; older releases stay on the page of versions. */
const MOST_ENTRIES = 20

/**
 * The releases as an Atom feed (RFC 4287), newest first. It says the same for as long as nothing is published: ids and
 * times come from the ledger.
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
    feed.addItem({
      id: tag(entry.version),
      title: escaped(titleOf(entry)),
      link: absolute(addressOf(entry)),
      published: new Date(entry.publishedAt),
      date: new Date(entry.publishedAt),
      content: await contentOf(entry, now),
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

function titleOf({ version, effectiveAt }: ReleaseEntry): string {
  const kind = editionOf(version) > 0 ? VERSION_WORDS.edition : VERSION_WORDS.version
  return VERSION_WORDS.entryTitle(kind, version, dateInWords(effectiveAt.slice(0, 10)))
}

function addressOf(entry: ReleaseEntry): string {
  const before = releaseBefore(entry)
  return before === null ? versionPath(entry.version) : versionComparisonPath(before.version, entry.version)
}

async function contentOf(entry: ReleaseEntry, now: Date): Promise<string> {
  const before = releaseBefore(entry)
  const [from, to] = [before?.version ?? '', entry.version].map((version) => visibleVersion(version, now))
  const differences = from && to ? await differencesInTurn(from, to) : []
  const counts = countsInWords(differences)
  const changed =
    before === null ? VERSION_WORDS.firstVersion : VERSION_WORDS.comparedWith(before.version, counts)
  const link = `<a href="${escaped(absolute(addressOf(entry)))}">${VERSION_WORDS.whatChanged}</a>`
  return [
    `<p>${escaped(entry.reason)}</p>`,
    ...(entry.corrects === undefined
      ? []
      : [`<p>${VERSION_WORDS.whyNoObligationChanges} ${escaped(entry.corrects)}</p>`]),
    `<p>${escaped(changed)}${before === null ? '' : ` ${link}`}</p>`,
    `<p>${entry.material ? VERSION_WORDS.material : notMaterial(entry)}.${before === null || !entry.material ? '' : forTheWorse(differences, entry)}</p>`,
  ].join('\n')
}

/** That a change of sub-processors is no Material Change must not read as though there were nothing to object to. */
function notMaterial(entry: ReleaseEntry): string {
  const { notMaterial, notMaterialAsStated, subprocessorsChange: change } = VERSION_WORDS
  if (entry.corrects !== undefined) return notMaterialAsStated
  return subprocessorsChange(entry) ? `${notMaterial}: ${change}` : notMaterial
}

/** Whether there is a Change for the Worse, as clause changes.notice asks; prose that no rule rates, the reason does. */
function forTheWorse(
  differences: readonly Pick<Difference, 'direction'>[],
  { reason }: ReleaseEntry,
): string {
  const { worse, 'needs-reading': unrated } = countsOf(differences)
  if (worse > 0) return VERSION_WORDS.worse
  if (unrated === 0) return VERSION_WORDS.notWorse
  return worseStated(reason) === 'not-stated' ? VERSION_WORDS.reasonSilent : VERSION_WORDS.reasonSays
}

function absolute(path: string): string {
  return `${environment().PUBLIC_URL}${path}`
}
