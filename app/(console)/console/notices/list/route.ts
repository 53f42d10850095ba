import { answerQuestion } from '#lib/server/console/answer.ts'
import { readNotices } from '#lib/server/console/notices/read-notices.ts'

export const dynamic = 'force-dynamic'

/** Every notice to customers. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, readNotices)
}
