import { answerQuestion } from '#lib/server/console/answer.ts'
import { readVisits } from '#lib/server/console/links/visits/visits.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** What is known of the visits of a link. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerQuestion(request, (viewer) => readVisits(id, viewer))
}
