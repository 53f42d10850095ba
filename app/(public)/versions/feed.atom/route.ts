import { publicAnswer } from '#lib/server/http/response/answer.ts'
import { now } from '#lib/server/platform/clock.ts'
import { releasesFeed } from '#lib/server/versions/feed.ts'

export const dynamic = 'force-dynamic'

/** The releases of the terms, as an Atom feed. */
export async function GET(request: Request): Promise<Response> {
  return publicAnswer(request, {
    body: await releasesFeed(now()),
    type: 'application/atom+xml; charset=utf-8',
  })
}
