import { readOffer } from '#lib/server/api/answers.ts'
import { parseQuery } from '#lib/server/api/query.ts'
import { respond } from '#lib/server/api/respond.ts'
import { offerQuerySchema } from '#lib/server/api/schema.ts'
import { now } from '#lib/server/clock.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/api/other-methods.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ tier: string; region: string }> }

/** One offer, whole. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { tier, region } = await params
  return respond(request, () => readOffer(tier, region, parseQuery(request, offerQuerySchema), now()))
}
