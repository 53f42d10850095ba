import { answerChange } from '#lib/server/console/answer.ts'
import { sendAgain } from '#lib/server/console/notices/change-notices.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Sends a notice to one recipient once more. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, nothingSchema, (_, context) => sendAgain({ recipient: id }, context))
}
