import { answerChange } from '#lib/server/console/answer.ts'
import { retryMissing } from '#lib/server/console/releases/read-releases.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

/** Has the missing documents made again. */
export async function POST(request: Request): Promise<Response> {
  return await answerChange(request, nothingSchema, retryMissing)
}
