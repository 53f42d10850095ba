import { openApi } from '#lib/server/api/openapi.ts'
import { parseQuery } from '#lib/server/api/query.ts'
import { respond } from '#lib/server/api/respond.ts'
import { noQuerySchema } from '#lib/server/api/schema.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/api/other-methods.ts'

export const dynamic = 'force-dynamic'

/** The description of this API, OpenAPI 3.1. */
export function GET(request: Request): Response {
  return respond(request, () => {
    parseQuery(request, noQuerySchema)
    return openApi()
  })
}
