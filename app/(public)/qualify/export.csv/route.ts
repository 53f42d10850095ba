import { now } from '#lib/server/clock.ts'
import { exportedAnswer } from '#lib/server/qualify/exported.ts'

export const dynamic = 'force-dynamic'

/** The evaluation as CSV, for the same parameters as the page. */
export function GET(request: Request): Promise<Response> {
  return exportedAnswer(request, 'csv', now())
}
