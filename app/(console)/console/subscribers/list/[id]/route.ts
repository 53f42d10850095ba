import { answerChange } from '#lib/server/console/answer.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'
import { removeSubscriber } from '#lib/server/console/subscribers/read-subscribers.ts'

type Context = { params: Promise<{ id: string }> }

/** Removes a subscriber. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, nothingSchema, (_, context) =>
    removeSubscriber({ subscription: id }, context),
  )
}
