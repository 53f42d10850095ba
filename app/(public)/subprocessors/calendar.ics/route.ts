import { now } from '#lib/server/platform/clock.ts'
import { followedNotices } from '#lib/server/subprocessors/following/followed.ts'

export const dynamic = 'force-dynamic'

/** The last days to object and the days on which changes take effect, as a calendar, of all or of a tier and a region. */
export function GET(request: Request): Response {
  return followedNotices(request, 'ics', now())
}
