import { parseQuery } from '#lib/server/http/request/query.ts'
import { respond } from '#lib/server/http/response/respond.ts'
import { now } from '#lib/server/platform/clock.ts'
import { answerNotice } from '#lib/server/subprocessors/api/changes.ts'
import { noQuerySchema } from '#lib/server/terms/query/schema.ts'
import { keepUntilChange } from '#lib/server/terms/shown/keep-until-change.ts'

type Context = { params: Promise<{ id: string }> }

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/http/response/other-methods.ts'

export const dynamic = 'force-dynamic'

/** One notice with the records before and after. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return respond(
    request,
    () => {
      parseQuery(request, noQuerySchema)
      return answerNotice(id, now())
    },
    keepUntilChange(now),
  )
}
