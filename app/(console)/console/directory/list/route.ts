import { answerChange, answerQuestion } from '#lib/server/console/answer.ts'
import { makeToken } from '#lib/server/console/directory/change-directory.ts'
import { readDirectory } from '#lib/server/console/directory/read-directory.ts'
import { tokenSchema } from '#lib/server/console/directory/schema.ts'

export const dynamic = 'force-dynamic'

/** The directory and its tokens, for the console. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, readDirectory)
}

/** Makes a token. */
export async function POST(request: Request): Promise<Response> {
  return await answerChange(request, tokenSchema, makeToken)
}
