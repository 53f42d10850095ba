import { answerWithKey } from '#lib/server/api-keys/answer.ts'
import { otherMethods } from '#lib/server/api-keys/other-methods.ts'
import { parseQuery } from '#lib/server/http/request/query.ts'
import { evidenceForProgram } from '#lib/server/notice-evidence/for-program.ts'
import { programQuerySchema } from '#lib/server/notice-evidence/schema.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** The evidence of a notice to customers. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerWithKey(request, 'notices.read', (asking) => {
    parseQuery(request, programQuerySchema)
    return evidenceForProgram(id, asking)
  })
}

const { allowed, refuse } = otherMethods('GET, HEAD, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
