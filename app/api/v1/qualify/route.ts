import { parseQuery } from '#lib/server/http/request/query.ts'
import { respond } from '#lib/server/http/response/respond.ts'
import { now } from '#lib/server/platform/clock.ts'
import { answerQualification } from '#lib/server/qualification/answer.ts'
import { qualifyQuerySchema } from '#lib/server/qualification/schema.ts'
import { keepUntilChange } from '#lib/server/terms/shown/keep-until-change.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/http/response/other-methods.ts'

export const dynamic = 'force-dynamic'

/** Every offer of the version in force, or of the one asked for, judged by what is required. */
export function GET(request: Request): Promise<Response> {
  return respond(
    request,
    () => answerQualification(parseQuery(request, qualifyQuerySchema), now()),
    keepUntilChange(now),
  )
}
