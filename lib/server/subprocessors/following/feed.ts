import { Feed } from 'feed'
import { NOTICES_FEED_PATH, noticePath, SUBPROCESSORS_PATH } from '#lib/domain/addresses.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { cancellationOf } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { objectionPeriodOf } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { objectionInWords } from '#lib/domain/subprocessors/ledger/words.ts'
import { isEveryone, type ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import { queryText, selectionQuery } from '#lib/domain/subprocessors/selection/selection-query.ts'
import { LIST_WORDS, NOTICE_WORDS } from '#lib/domain/subprocessors/words.ts'
import { escaped } from '../../http/response/escaped.ts'
import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'
import { controllerClausesAt } from '../../terms/subprocessors/controller-clauses.ts'
import { noticeTermsAt } from '../../terms/subprocessors/ledger-findings.ts'
import { partFor, publishedNotices, summaryOf } from '../published-notices.ts'

/** A feed tells of what is new; older notices stay on the page of the list. */
const MOST_ENTRIES = 50

export type FeedFormat = 'atom' | 'json' | 'rss'

/**
 * The notices as a feed, newest first: Atom (RFC 4287), JSON Feed 1.1 or RSS 2.0. An entry says what was published, and
 * changes only where the notice is withdrawn, or altered in the ledger: where it stands today is on its page.
 * @param selection only the notices that concern it
 */
export function noticesFeed(now: Date, format: FeedFormat, selection: ListSelection): string {
  const { vendor } = catalogue()
  const ledger = publishedNotices(now)
  const isForAll = isEveryone(selection)
  const notices = ledger
    .toReversed()
    .filter((notice) => isForAll || summaryOf(notice, selection, now).isConcerned)
    .slice(0, MOST_ENTRIES)
  const { hostname } = new URL(environment().PUBLIC_URL)
  // Ids that are no addresses, so that a page may move (RFC 4151).
  const tag = (name: string) => `tag:${hostname},${ledger[0]?.publishedAt.slice(0, 10)}:subprocessors/${name}`
  const author = { name: vendor.legalName, link: environment().PUBLIC_URL }
  const query = queryText(selectionQuery(selection))
  const feed = new Feed({
    id: tag(isForAll ? 'notices' : `notices${query}`),
    title: LIST_WORDS.feedTitle(vendor.name),
    description: LIST_WORDS.feedDescription,
    link: absolute(`${SUBPROCESSORS_PATH}${query}`),
    feedLinks: {
      atom: absolute(`${NOTICES_FEED_PATH}${query}`),
      json: absolute(`/subprocessors/feed.json${query}`),
      rss: absolute(`/subprocessors/feed.rss${query}`),
    },
    updated: new Date(notices[0]?.publishedAt ?? ledger.at(-1)?.publishedAt ?? 0),
    author,
    generator: false,
  })
  for (const notice of notices) {
    const { title } = summaryOf(notice, selection, now)
    const updated = new Date(cancellationOf(notice.id, ledger)?.publishedAt ?? notice.publishedAt)
    feed.addItem({
      id: tag(notice.id),
      title: format === 'atom' ? escaped(title) : title,
      link: absolute(noticePath(notice.id)),
      published: new Date(notice.publishedAt),
      date: updated,
      // RSS has no word of its own for it (RFC 4287, section 4.2.15, within RSS).
      ...(format === 'rss'
        ? { extensions: [{ name: 'atom:updated', objects: { _text: updated.toISOString() } }] }
        : {}),
      content: contentOf(notice, selection, now),
      author: [author],
    })
  }
  if (format === 'json') return feed.json1()
  return format === 'rss' ? feed.rss2() : feed.atom1()
}

function contentOf(notice: NoticeEntry, selection: ListSelection, now: Date): string {
  const { effective, concerns, altered } = summaryOf(notice, selection, now)
  const first = altered === null ? [] : [altered]
  const withdrawal = cancellationOf(notice.id, publishedNotices(now))
  if (withdrawal !== null)
    return paragraphs([
      ...first,
      NOTICE_WORDS.withdrawnOn(dateInWords(withdrawal.publishedAt.slice(0, 10))),
      notice.reason,
      ...(effective === null ? [] : [NOTICE_WORDS.wouldHave(effective)]),
      ...(concerns === null ? [] : [NOTICE_WORDS.concerns(concerns)]),
    ])
  const part = partFor(notice, selection, now)
  const period = objectionPeriodOf(part, noticeTermsAt(catalogue(), notice.publishedAt))
  return paragraphs([
    ...first,
    notice.reason,
    ...(notice.emergency === undefined ? [] : [NOTICE_WORDS.emergency(notice.emergency)]),
    ...(effective === null
      ? []
      : [
          NOTICE_WORDS.effective(effective),
          objectionInWords(period, () => controllerClausesAt(catalogue(), notice.publishedAt)),
        ]),
    ...(concerns === null ? [] : [NOTICE_WORDS.concerns(concerns)]),
  ])
}

function paragraphs(sentences: readonly string[]): string {
  return sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join('\n')
}

function absolute(path: string): string {
  return `${environment().PUBLIC_URL}${path}`
}
