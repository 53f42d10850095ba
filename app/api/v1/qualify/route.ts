import { parseQuery } from '#lib/server/api/query.ts'
import { respond } from '#lib/server/api/respond.ts'
import { now } from '#lib/server/clock.ts'
import { answerQualification } from '#lib/server/qualify/answer.ts'
import { qualifyQuerySchema } from '#lib/server/qualify/schema.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/api/other-methods.ts'

export const dynamic = 'force-dynamic'

/** Every offer of the version in force, or of the one asked for, judged by what is required. */
export function GET(request: Request): Response {
  return respond(request, () => answerQualification(parseQuery(request, qualifyQuerySchema), now()))
}
