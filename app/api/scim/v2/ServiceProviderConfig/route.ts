import { answerServiceConfig } from '#lib/server/directory/answer-service.ts'
import { otherMethods } from '#lib/server/directory/other-methods.ts'

export const dynamic = 'force-dynamic'

/** What the desk can do of SCIM. */
export async function GET(request: Request): Promise<Response> {
  return await answerServiceConfig(request)
}

const { allowed, refuse } = otherMethods('GET, HEAD, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
