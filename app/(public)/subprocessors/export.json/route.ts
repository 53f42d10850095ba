import { now } from '#lib/server/platform/clock.ts'
import { exportedList } from '#lib/server/subprocessors/exported-list.ts'

export const dynamic = 'force-dynamic'

/** The list as JSON, for the same parameters as the page. */
export function GET(request: Request): Promise<Response> {
  return exportedList(request, 'json', now())
}
