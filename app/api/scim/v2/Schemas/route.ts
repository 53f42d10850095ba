import { answerSchemas } from '#lib/server/directory/answer-service.ts'
import { otherMethods } from '#lib/server/directory/other-methods.ts'

export const dynamic = 'force-dynamic'

/** Which attributes they have. */
export async function GET(request: Request): Promise<Response> {
  return await answerSchemas(request)
}

const { allowed, refuse } = otherMethods('GET, HEAD, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
