import { creditAnswer } from '#lib/server/calculators/credit.ts'
import { creditQuerySchema } from '#lib/server/calculators/schema.ts'
import { parseQuery } from '#lib/server/http/request/query.ts'
import { respond } from '#lib/server/http/response/respond.ts'
import { now } from '#lib/server/platform/clock.ts'
import { keepUntilChange } from '#lib/server/terms/shown/keep-until-change.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/http/response/other-methods.ts'

export const dynamic = 'force-dynamic'

/** What a month with so much downtime gives: uptime, credit, cap, claim deadline, termination. */
export function GET(request: Request): Promise<Response> {
  return respond(
    request,
    () => creditAnswer(parseQuery(request, creditQuerySchema), now()),
    keepUntilChange(now),
  )
}
