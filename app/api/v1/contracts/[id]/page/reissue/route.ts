import { changeWithKey } from '#lib/server/api-keys/answer.ts'
import { otherMethods } from '#lib/server/api-keys/other-methods.ts'
import { issueForProgram } from '#lib/server/contracts/api/for-programs.ts'
import { parseQuery } from '#lib/server/http/request/query.ts'
import { noQuerySchema } from '#lib/server/terms/query/schema.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** Issues the address of the customer’s page of a contract, in the place of one that is open. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await changeWithKey(request, 'contracts.record', (context) => {
    parseQuery(request, noQuerySchema)
    return issueForProgram(id, context)
  })
}

const { allowed, refuse } = otherMethods('POST, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
