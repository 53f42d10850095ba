import { changeWithKey } from '#lib/server/api-keys/answer.ts'
import { otherMethods } from '#lib/server/api-keys/other-methods.ts'
import { parseQuery } from '#lib/server/http/request/query.ts'
import { reissueForProgram } from '#lib/server/links/api/for-programs.ts'
import { noQuerySchema } from '#lib/server/terms/query/schema.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** Issues a new address for what a tailored link offers. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await changeWithKey(request, 'links.change', (context) => {
    parseQuery(request, noQuerySchema)
    return reissueForProgram(id, context)
  })
}

const { allowed, refuse } = otherMethods('POST, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
