import { parseQuery } from '#lib/server/http/request/query.ts'
import { respond } from '#lib/server/http/response/respond.ts'
import { now } from '#lib/server/platform/clock.ts'
import { answerList } from '#lib/server/subprocessors/api/list.ts'
import { listQuerySchema } from '#lib/server/subprocessors/api/queries/schema.ts'
import { keepUntilChange } from '#lib/server/terms/shown/keep-until-change.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/http/response/other-methods.ts'

export const dynamic = 'force-dynamic'

/** The list of sub-processors on a day, for a tier and a region. */
export function GET(request: Request): Promise<Response> {
  return respond(request, () => answerList(parseQuery(request, listQuerySchema), now()), keepUntilChange(now))
}
