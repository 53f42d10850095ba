import { answerQuestion } from '#lib/server/console/answer.ts'
import { readPreview } from '#lib/server/console/notices/read-notices.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** Who would be told of a notice now. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerQuestion(request, (viewer) => readPreview(id, viewer))
}
