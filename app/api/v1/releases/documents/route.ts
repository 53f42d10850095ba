import { answerWithKey } from '#lib/server/api-keys/answer.ts'
import { otherMethods } from '#lib/server/api-keys/other-methods.ts'
import { readDocuments } from '#lib/server/archive/api/read-documents.ts'
import { documentsQuerySchema } from '#lib/server/archive/api/schema.ts'
import { parseQuery } from '#lib/server/http/request/query.ts'

export const dynamic = 'force-dynamic'

/** Which documents are due, made and missing. */
export async function GET(request: Request): Promise<Response> {
  return await answerWithKey(request, 'releases.read', (asking) => {
    parseQuery(request, documentsQuerySchema)
    return readDocuments(asking)
  })
}

const { allowed, refuse } = otherMethods('GET, HEAD, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
