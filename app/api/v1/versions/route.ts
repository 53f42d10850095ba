import { parseQuery } from '#lib/server/http/request/query.ts'
import { respond } from '#lib/server/http/response/respond.ts'
import { listVersions } from '#lib/server/offer/api.ts'
import { now } from '#lib/server/platform/clock.ts'
import { momentQuerySchema } from '#lib/server/terms/query/schema.ts'
import { keepUntilChange } from '#lib/server/terms/shown/keep-until-change.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/http/response/other-methods.ts'

export const dynamic = 'force-dynamic'

/** Every released version and where it stands. */
export function GET(request: Request): Promise<Response> {
  return respond(
    request,
    () => listVersions(parseQuery(request, momentQuerySchema), now()),
    keepUntilChange(now),
  )
}
