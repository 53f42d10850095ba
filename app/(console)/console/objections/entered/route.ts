import { answerChange } from '#lib/server/console/answer.ts'
import { takeEntry } from '#lib/server/console/objections/change-objections.ts'
import { entrySchema } from '#lib/server/console/objections/schema.ts'

/** Enters an objection that came by post or e-mail. */
export async function POST(request: Request): Promise<Response> {
  return await answerChange(request, entrySchema, takeEntry)
}
