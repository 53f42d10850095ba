import { publicAnswer } from '#lib/server/http/response/answer.ts'
import { now } from '#lib/server/platform/clock.ts'
import { noticesCalendar } from '#lib/server/subprocessors/calendar.ts'

export const dynamic = 'force-dynamic'

/** The last days to object and the days on which changes take effect, as a calendar to subscribe to. */
export function GET(request: Request): Response {
  return publicAnswer(request, { body: noticesCalendar(now()), type: 'text/calendar; charset=utf-8' })
}
