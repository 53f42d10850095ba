import { responseAnswer } from '#lib/server/calculators/response.ts'
import { responseQuerySchema } from '#lib/server/calculators/schema.ts'
import { parseQuery } from '#lib/server/http/request/query.ts'
import { respond } from '#lib/server/http/response/respond.ts'
import { now } from '#lib/server/platform/clock.ts'
import { keepUntilChange } from '#lib/server/terms/shown/keep-until-change.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/http/response/other-methods.ts'

export const dynamic = 'force-dynamic'

/** When first response to a support request is due, and the time that does not count. */
export function GET(request: Request): Promise<Response> {
  return respond(
    request,
    () => responseAnswer(parseQuery(request, responseQuerySchema), now()),
    keepUntilChange(now),
  )
}
