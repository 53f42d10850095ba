import { changeWithKey } from '#lib/server/api-keys/answer.ts'
import { otherMethods } from '#lib/server/api-keys/other-methods.ts'
import { retryForProgram } from '#lib/server/archive/api/retry.ts'
import { documentsQuerySchema } from '#lib/server/archive/api/schema.ts'
import { parseQuery } from '#lib/server/http/request/query.ts'

export const dynamic = 'force-dynamic'

/** Has the missing documents made again. */
export async function POST(request: Request): Promise<Response> {
  return await changeWithKey(request, 'releases.retry', (context) => {
    parseQuery(request, documentsQuerySchema)
    return retryForProgram({}, context)
  })
}

const { allowed, refuse } = otherMethods('POST, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
