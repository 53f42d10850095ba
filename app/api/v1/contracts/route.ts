import { answerWithKey, changeWithKey } from '#lib/server/api-keys/answer.ts'
import { otherMethods } from '#lib/server/api-keys/other-methods.ts'
import { createForProgram, listForProgram } from '#lib/server/contracts/api/for-programs.ts'
import { contractsQuerySchema } from '#lib/server/contracts/api/schema.ts'
import { parseQuery } from '#lib/server/http/request/query.ts'
import { noQuerySchema } from '#lib/server/terms/query/schema.ts'

export const dynamic = 'force-dynamic'

/** Contracts, newest first. */
export async function GET(request: Request): Promise<Response> {
  return await answerWithKey(request, 'contracts.read', (asking) =>
    listForProgram(parseQuery(request, contractsQuerySchema), asking),
  )
}

/** Makes a contract. */
export async function POST(request: Request): Promise<Response> {
  return await changeWithKey(request, 'contracts.change', (context, body) => {
    parseQuery(request, noQuerySchema)
    return createForProgram(request, body, context)
  })
}

const { allowed, refuse } = otherMethods('GET, HEAD, POST, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as PUT }
