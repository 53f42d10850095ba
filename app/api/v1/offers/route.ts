import { listOffers } from '#lib/server/api/answers.ts'
import { parseQuery } from '#lib/server/api/query.ts'
import { respond } from '#lib/server/api/respond.ts'
import { offerQuerySchema } from '#lib/server/api/schema.ts'
import { now } from '#lib/server/clock.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/api/other-methods.ts'

export const dynamic = 'force-dynamic'

/** The offers of the version in force, or of the one asked for. */
export function GET(request: Request): Response {
  return respond(request, () => listOffers(parseQuery(request, offerQuerySchema), now()))
}
