import { parseQuery } from '#lib/server/http/request/query.ts'
import { respond } from '#lib/server/http/response/respond.ts'
import { now } from '#lib/server/platform/clock.ts'
import { answerListComparison } from '#lib/server/subprocessors/api/comparison.ts'
import { listComparisonQuerySchema } from '#lib/server/subprocessors/api/queries/schema.ts'
import { keepUntilChange } from '#lib/server/terms/shown/keep-until-change.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/http/response/other-methods.ts'

export const dynamic = 'force-dynamic'

/** What differs between the lists of two days, for everyone or for a selection. */
export function GET(request: Request): Promise<Response> {
  return respond(
    request,
    () => answerListComparison(parseQuery(request, listComparisonQuerySchema), now()),
    keepUntilChange(now),
  )
}
