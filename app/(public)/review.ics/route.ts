import { tagged } from '#lib/server/http/respond.ts'
import { now } from '#lib/server/platform/clock.ts'
import { reviewCalendar } from '#lib/server/versions/review-calendar.ts'

export const dynamic = 'force-dynamic'

/** When the terms are to be reviewed, as a calendar to subscribe to. */
export function GET(request: Request): Response {
  return tagged(request, reviewCalendar(now()), 'text/calendar; charset=utf-8')
}
