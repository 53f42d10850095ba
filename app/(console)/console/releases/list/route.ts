import { answerQuestion } from '#lib/server/console/answer.ts'
import { readReleases } from '#lib/server/console/releases/read-releases.ts'

export const dynamic = 'force-dynamic'

/** The versions with their documents. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, readReleases)
}
