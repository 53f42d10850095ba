import { answerQuestion } from '#lib/server/console/answer.ts'
import { readToday } from '#lib/server/console/today/read-today.ts'

export const dynamic = 'force-dynamic'

/** What waits for the one who is signed in. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, readToday)
}
