import { answerEvidence } from '#lib/server/console/notices/answer-evidence.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** The evidence of a notice as JSON. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerEvidence(request, id, 'json')
}
