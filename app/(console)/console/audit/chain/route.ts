import { answerQuestion } from '#lib/server/console/answer.ts'
import { readChain } from '#lib/server/console/audit/read-audit.ts'

export const dynamic = 'force-dynamic'

/** Whether the chain of entries holds. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, readChain)
}
