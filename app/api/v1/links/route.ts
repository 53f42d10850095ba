import { answerWithKey, changeWithKey } from '#lib/server/api-keys/answer.ts'
import { otherMethods } from '#lib/server/api-keys/other-methods.ts'
import { parseQuery } from '#lib/server/http/request/query.ts'
import { createForProgram, listForProgram } from '#lib/server/links/api/for-programs.ts'
import { linksQuerySchema } from '#lib/server/links/api/schema.ts'
import { noQuerySchema } from '#lib/server/terms/query/schema.ts'

export const dynamic = 'force-dynamic'

/** Tailored links, newest first. */
export async function GET(request: Request): Promise<Response> {
  return await answerWithKey(request, 'links.read', (asking) =>
    listForProgram(parseQuery(request, linksQuerySchema), asking),
  )
}

/** Makes a link. */
export async function POST(request: Request): Promise<Response> {
  return await changeWithKey(request, 'links.change', (context, body) => {
    parseQuery(request, noQuerySchema)
    return createForProgram(request, body, context)
  })
}

const { allowed, refuse } = otherMethods('GET, HEAD, POST, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as PUT }
