import { answerChange } from '#lib/server/console/answer.ts'
import { removeOwnPasskey } from '#lib/server/console/profile/change-passkeys.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Removes a passkey of one's own. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, nothingSchema, (_, context) =>
    removeOwnPasskey({ passkey: id }, context),
  )
}
