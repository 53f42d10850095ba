import { answerQuestion } from '#lib/server/console/answer.ts'
import { readSettings } from '#lib/server/console/settings/read-settings.ts'

export const dynamic = 'force-dynamic'

/** The settings, and how the desk is. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, readSettings)
}
