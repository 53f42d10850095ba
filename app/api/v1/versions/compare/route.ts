import { parseQuery } from '#lib/server/http/request/query.ts'
import { respond } from '#lib/server/http/response/respond.ts'
import { now } from '#lib/server/platform/clock.ts'
import { keepUntilChange } from '#lib/server/terms/shown/keep-until-change.ts'
import { answerComparisonInTurn } from '#lib/server/versions/comparison/answer.ts'
import { comparisonQuerySchema } from '#lib/server/versions/comparison/schema.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/http/response/other-methods.ts'

export const dynamic = 'force-dynamic'

/** Everything in which two versions differ, each difference with its clause and its direction. */
export function GET(request: Request): Promise<Response> {
  return respond(
    request,
    () => answerComparisonInTurn(parseQuery(request, comparisonQuerySchema), now()),
    keepUntilChange(now),
  )
}
