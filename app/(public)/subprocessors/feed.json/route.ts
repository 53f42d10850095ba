import { now } from '#lib/server/platform/clock.ts'
import { followedNotices } from '#lib/server/subprocessors/following/followed.ts'

export const dynamic = 'force-dynamic'

/** The notices as JSON Feed, of all or of a tier and a region. */
export function GET(request: Request): Response {
  return followedNotices(request, 'json', now())
}
