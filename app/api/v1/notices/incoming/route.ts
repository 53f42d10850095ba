import { otherMethods } from '#lib/server/api-keys/other-methods.ts'
import { answerIncoming } from '#lib/server/notices/incoming/answer-incoming.ts'

export const dynamic = 'force-dynamic'

/** Takes in a mail about a notice: a report of a mail server, an answer, or a reply. */
export async function POST(request: Request): Promise<Response> {
  return await answerIncoming(request)
}

const { allowed, refuse } = otherMethods('POST, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
