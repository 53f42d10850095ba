import { answerQuestion } from '#lib/server/console/answer.ts'
import { readObjections } from '#lib/server/console/objections/read-objections.ts'

export const dynamic = 'force-dynamic'

/** The newest objections, and what customers have to approve. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, readObjections)
}
