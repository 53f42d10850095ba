import { subprocessorListPath } from '#lib/domain/addresses.ts'
import { searchParamsOf } from '../../http/request/search-params.ts'
import { publicAnswer, seeOther } from '../../http/response/answer.ts'
import { keepFrom } from '../../terms/shown/keep-until-change.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { listQuestion } from '../selection/list-question.ts'
import { noticesCalendar } from './calendar.ts'
import { type FeedFormat, noticesFeed } from './feed.ts'

const TYPES = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
} as const

/**
 * The notices of a selection to follow: a feed, or a calendar. Where the address has something to correct, it leads to the page, which
 * says what.
 */
export function followedNotices(request: Request, format: FeedFormat | 'ics', now: Date): Response {
  const { searchParams, search } = new URL(request.url)
  const question = listQuestion(searchParamsOf(searchParams), shownTerms(now)?.source.terms, now)
  if ('status' in question) return seeOther(`${subprocessorListPath({})}${search}`)
  const body = format === 'ics' ? noticesCalendar(now, question) : noticesFeed(now, format, question)
  return publicAnswer(request, { body, type: TYPES[format], keep: keepFrom(now) })
}
