import { answerChange } from '#lib/server/console/answer.ts'
import { endToken } from '#lib/server/console/directory/change-directory.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Revokes a token. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, nothingSchema, (_, context) => endToken({ token: id }, context))
}
