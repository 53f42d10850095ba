import { answerChange } from '#lib/server/console/answer.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'
import { again } from '#lib/server/console/webhooks/change-receivers.ts'

type Context = { params: Promise<{ id: string; delivery: string }> }

/** Sends a system an event again that it did not take. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id, delivery } = await params
  return await answerChange(request, nothingSchema, (_, context) =>
    again({ receiver: id, delivery }, context),
  )
}
