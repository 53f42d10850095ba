import { answerChange } from '#lib/server/console/answer.ts'
import { send } from '#lib/server/console/links/change-links.ts'
import { sendSchema } from '#lib/server/console/links/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Has a link sent to its recipient. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id: link } = await params
  return await answerChange(request, sendSchema, ({ token }, context) => send({ link, token }, context))
}
