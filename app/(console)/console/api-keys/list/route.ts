import { answerChange, answerQuestion } from '#lib/server/console/answer.ts'
import { makeKey } from '#lib/server/console/api-keys/change-keys.ts'
import { readKeys } from '#lib/server/console/api-keys/read-keys.ts'
import { keySchema } from '#lib/server/console/api-keys/schema.ts'

export const dynamic = 'force-dynamic'

/** The API keys. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, readKeys)
}

/** Makes one. */
export async function POST(request: Request): Promise<Response> {
  return await answerChange(request, keySchema, makeKey)
}
