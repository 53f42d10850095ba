import { parseQuery } from '#lib/server/api/query.ts'
import { respond } from '#lib/server/api/respond.ts'
import { creditAnswer } from '#lib/server/calculate/credit.ts'
import { creditQuerySchema } from '#lib/server/calculate/schema.ts'
import { now } from '#lib/server/clock.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/api/other-methods.ts'

export const dynamic = 'force-dynamic'

/** What a month with so much downtime gives: uptime, credit, cap, claim deadline, termination. */
export function GET(request: Request): Response {
  return respond(request, () => creditAnswer(parseQuery(request, creditQuerySchema), now()))
}
