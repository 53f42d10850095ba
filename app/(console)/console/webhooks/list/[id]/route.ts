import { answerChange } from '#lib/server/console/answer.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'
import { remove } from '#lib/server/console/webhooks/change-receivers.ts'

type Context = { params: Promise<{ id: string }> }

/** Removes a system that gets events. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, nothingSchema, (_, context) => remove({ receiver: id }, context))
}
