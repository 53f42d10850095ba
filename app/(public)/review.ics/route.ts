import { publicAnswer } from '#lib/server/http/response/answer.ts'
import { now } from '#lib/server/platform/clock.ts'
import { keepFrom } from '#lib/server/terms/shown/keep-until-change.ts'
import { reviewCalendar } from '#lib/server/versions/review-calendar.ts'

export const dynamic = 'force-dynamic'

/** When the terms are to be reviewed, as a calendar to subscribe to. */
export function GET(request: Request): Response {
  const at = now()
  return publicAnswer(request, {
    body: reviewCalendar(at),
    type: 'text/calendar; charset=utf-8',
    keep: keepFrom(at),
  })
}
