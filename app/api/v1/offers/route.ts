import { parseQuery } from '#lib/server/http/request/query.ts'
import { respond } from '#lib/server/http/response/respond.ts'
import { listOffers } from '#lib/server/offer/api.ts'
import { now } from '#lib/server/platform/clock.ts'
import { offerQuerySchema } from '#lib/server/terms/query/schema.ts'
import { keepUntilChange } from '#lib/server/terms/shown/keep-until-change.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/http/response/other-methods.ts'

export const dynamic = 'force-dynamic'

/** The offers of the version in force, or of the one asked for. */
export function GET(request: Request): Promise<Response> {
  return respond(
    request,
    () => listOffers(parseQuery(request, offerQuerySchema), now()),
    keepUntilChange(now),
  )
}
