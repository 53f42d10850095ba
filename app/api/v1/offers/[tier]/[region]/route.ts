import { parseQuery } from '#lib/server/http/request/query.ts'
import { respond } from '#lib/server/http/response/respond.ts'
import { readOffer } from '#lib/server/offer/api.ts'
import { now } from '#lib/server/platform/clock.ts'
import { offerQuerySchema } from '#lib/server/terms/query/schema.ts'
import { keepUntilChange } from '#lib/server/terms/shown/keep-until-change.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/http/response/other-methods.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ tier: string; region: string }> }

/** One offer, whole. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { tier, region } = await params
  return respond(
    request,
    () => readOffer(tier, region, parseQuery(request, offerQuerySchema), now()),
    keepUntilChange(now),
  )
}
