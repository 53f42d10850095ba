import { now } from '#lib/server/platform/clock.ts'
import { dayRecordsAnswer } from '#lib/server/subprocessors/day-records.ts'

export const dynamic = 'force-dynamic'

/** The records on the list on a day, for the page of the list, which looks for things in them by itself. */
export function GET(request: Request): Response {
  return dayRecordsAnswer(request, now())
}
