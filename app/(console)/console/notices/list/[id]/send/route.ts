import { answerChange } from '#lib/server/console/answer.ts'
import { sendNow } from '#lib/server/console/notices/change-notices.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Sends a notice. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, nothingSchema, (_, context) => sendNow({ notice: id }, context))
}
