import { answerChange } from '#lib/server/console/answer.ts'
import { discardDraft, saveDraft } from '#lib/server/console/notices/written/change-written.ts'
import { writtenSchema } from '#lib/server/console/notices/written/schema.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Changes a draft. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, writtenSchema, (typed, context) =>
    saveDraft({ notice: id, typed }, context),
  )
}

/** Takes a draft away. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, nothingSchema, (_, context) => discardDraft({ notice: id }, context))
}
