import { answerChange } from '#lib/server/console/answer.ts'
import { endKey } from '#lib/server/console/api-keys/change-keys.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Ends a key for good. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, nothingSchema, (_, context) => endKey({ key: id }, context))
}
