import { parseQuery } from '#lib/server/http/request/query.ts'
import { respond } from '#lib/server/http/response/respond.ts'
import { openApi } from '#lib/server/openapi/openapi.ts'
import { now } from '#lib/server/platform/clock.ts'
import { noQuerySchema } from '#lib/server/terms/query/schema.ts'
import { keepUntilChange } from '#lib/server/terms/shown/keep-until-change.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/http/response/other-methods.ts'

export const dynamic = 'force-dynamic'

/** The description of this API, OpenAPI 3.1. */
export function GET(request: Request): Promise<Response> {
  return respond(
    request,
    () => {
      parseQuery(request, noQuerySchema)
      return openApi()
    },
    keepUntilChange(now),
  )
}
