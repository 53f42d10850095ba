import { answerComparison } from '#lib/server/api/comparison/answer.ts'
import { comparisonQuerySchema } from '#lib/server/api/comparison/schema.ts'
import { parseQuery } from '#lib/server/api/query.ts'
import { respond } from '#lib/server/api/respond.ts'
import { now } from '#lib/server/clock.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/api/other-methods.ts'

export const dynamic = 'force-dynamic'

/** Everything in which two versions differ, each difference with its clause and its direction. */
export function GET(request: Request): Response {
  return respond(request, () => answerComparison(parseQuery(request, comparisonQuerySchema), now()))
}
