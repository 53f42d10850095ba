import { answerQuestion } from '#lib/server/console/answer.ts'
import { readObjection } from '#lib/server/console/objections/read-objections.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** An objection with all that is known of it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerQuestion(request, (viewer) => readObjection(id, viewer))
}
