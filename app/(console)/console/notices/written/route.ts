import { answerChange } from '#lib/server/console/answer.ts'
import { saveDraft } from '#lib/server/console/notices/written/change-written.ts'
import { writtenSchema } from '#lib/server/console/notices/written/schema.ts'

/** Keeps what a person has written as a new draft. */
export async function POST(request: Request): Promise<Response> {
  return await answerChange(request, writtenSchema, (typed, context) =>
    saveDraft({ notice: null, typed }, context),
  )
}
