import { answerWithKey, changeWithKey } from '#lib/server/api-keys/answer.ts'
import { otherMethods } from '#lib/server/api-keys/other-methods.ts'
import { changeForProgram, readForProgram } from '#lib/server/contracts/api/for-programs.ts'
import { parseQuery } from '#lib/server/http/request/query.ts'
import { noQuerySchema } from '#lib/server/terms/query/schema.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** A contract. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerWithKey(request, 'contracts.read', (asking) => {
    parseQuery(request, noQuerySchema)
    return readForProgram(id, asking)
  })
}

/** Has a contract say something else. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await changeWithKey(request, 'contracts.change', (context, body) => {
    parseQuery(request, noQuerySchema)
    return changeForProgram(id, request, body, context)
  })
}

const { allowed, refuse } = otherMethods('GET, HEAD, PUT, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST }
