import { parseQuery } from '#lib/server/http/request/query.ts'
import { respond } from '#lib/server/http/response/respond.ts'
import { now } from '#lib/server/platform/clock.ts'
import { answerChanges } from '#lib/server/subprocessors/api/changes.ts'
import { changesQuerySchema } from '#lib/server/subprocessors/api/queries/schema.ts'
import { keepUntilChange } from '#lib/server/terms/shown/keep-until-change.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/http/response/other-methods.ts'

export const dynamic = 'force-dynamic'

/** Every notice of a change of the list. */
export function GET(request: Request): Promise<Response> {
  return respond(
    request,
    () => answerChanges(parseQuery(request, changesQuerySchema), now()),
    keepUntilChange(now),
  )
}
