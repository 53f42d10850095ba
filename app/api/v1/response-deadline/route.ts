import { parseQuery } from '#lib/server/api/query.ts'
import { respond } from '#lib/server/api/respond.ts'
import { responseAnswer } from '#lib/server/calculate/response.ts'
import { responseQuerySchema } from '#lib/server/calculate/schema.ts'
import { now } from '#lib/server/clock.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/api/other-methods.ts'

export const dynamic = 'force-dynamic'

/** When first response to a support request is due, and the time that does not count. */
export function GET(request: Request): Response {
  return respond(request, () => responseAnswer(parseQuery(request, responseQuerySchema), now()))
}
