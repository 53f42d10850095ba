import { NOTICES_FEED_PATH, noticePath, SUBPROCESSORS_PATH, subprocessorPath } from '#lib/domain/addresses.ts'
import { noticeTitle } from '#lib/domain/subprocessors/ledger/words.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import type { SearchParams } from '../../http/request/search-params.ts'
import { catalogue } from '../../terms/current.ts'
import { namesInRecords, publishedNotices } from '../published-notices.ts'

const FEED = { 'application/atom+xml': [{ url: NOTICES_FEED_PATH, title: LIST_WORDS.feedLink }] }

/** Title and address of the list. Selections are endless: only the whole list is worth finding. */
export function listMetadata(asked: SearchParams) {
  const { name } = catalogue().vendor
  return {
    title: LIST_WORDS.listTitle(name),
    description: LIST_WORDS.listDescription(name),
    alternates: { canonical: SUBPROCESSORS_PATH, types: FEED },
    ...(Object.keys(asked).length > 0 ? { robots: { index: false } } : {}),
  }
}

/** Title and address of the page of a company. */
export function companyMetadata(id: string, now: Date) {
  const name = namesInRecords(now).companies.get(id)
  return {
    title: LIST_WORDS.companyTitle(name ?? id, catalogue().vendor.name),
    alternates: { canonical: subprocessorPath(id) },
  }
}

/** Title and address of the page of a notice. */
export function noticeMetadata(id: string, now: Date) {
  const ledger = publishedNotices(now)
  const notice = ledger.find((candidate) => candidate.id === id)
  return {
    title: LIST_WORDS.noticeTitle(
      notice === undefined ? id : noticeTitle(notice, ledger),
      catalogue().vendor.name,
    ),
    ...(notice === undefined ? {} : { description: notice.reason }),
    alternates: { canonical: noticePath(id), types: FEED },
  }
}

/** Title of the comparison of two days. */
export function comparisonMetadata() {
  return { title: LIST_WORDS.compareTitle(catalogue().vendor.name), robots: { index: false } }
}
