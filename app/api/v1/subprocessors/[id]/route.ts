import { parseQuery } from '#lib/server/http/request/query.ts'
import { respond } from '#lib/server/http/response/respond.ts'
import { now } from '#lib/server/platform/clock.ts'
import { answerCompany } from '#lib/server/subprocessors/api/list.ts'
import { companyQuerySchema } from '#lib/server/subprocessors/api/queries/schema.ts'
import { keepUntilChange } from '#lib/server/terms/shown/keep-until-change.ts'

type Context = { params: Promise<{ id: string }> }

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/http/response/other-methods.ts'

export const dynamic = 'force-dynamic'

/** What is known of a sub-processor on a day. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return respond(
    request,
    () => answerCompany(id, parseQuery(request, companyQuerySchema), now()),
    keepUntilChange(now),
  )
}
