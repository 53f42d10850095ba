import { publicAnswer } from '#lib/server/http/response/answer.ts'
import { now } from '#lib/server/platform/clock.ts'
import { noticesFeed } from '#lib/server/subprocessors/feed.ts'

export const dynamic = 'force-dynamic'

/** The notices of changes of sub-processors, as an Atom feed. */
export function GET(request: Request): Response {
  return publicAnswer(request, { body: noticesFeed(now()), type: 'application/atom+xml; charset=utf-8' })
}
