import { publicAnswer } from '#lib/server/http/response/answer.ts'
import { now } from '#lib/server/platform/clock.ts'
import { keepUntilChange } from '#lib/server/terms/shown/keep-until-change.ts'
import { releasesFeed } from '#lib/server/versions/feed.ts'

export const dynamic = 'force-dynamic'

/** The releases of the terms, as an Atom feed. */
export async function GET(request: Request): Promise<Response> {
  const keep = keepUntilChange(now)
  const body = await releasesFeed(now())
  return publicAnswer(request, { body, type: 'application/atom+xml; charset=utf-8', keep: keep() })
}
