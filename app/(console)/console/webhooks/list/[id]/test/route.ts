import { answerChange } from '#lib/server/console/answer.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'
import { test } from '#lib/server/console/webhooks/change-receivers.ts'

type Context = { params: Promise<{ id: string }> }

/** Sends a system a test. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, nothingSchema, (_, context) => test({ receiver: id }, context))
}
