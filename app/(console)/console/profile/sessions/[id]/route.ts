import { answerChange } from '#lib/server/console/answer.ts'
import { endSession } from '#lib/server/console/profile/change-profile.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Ends another session of one's own. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, nothingSchema, (_, context) => endSession({ session: id }, context))
}
