import { answerChange } from '#lib/server/console/answer.ts'
import { withdraw } from '#lib/server/console/people/change-people.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Takes an invitation back. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, nothingSchema, (_, context) => withdraw({ invitation: id }, context))
}
