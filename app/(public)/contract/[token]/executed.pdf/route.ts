import { answerExecutedCopy } from '#lib/server/contract-page/answer-copy.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string }> }

/** The executed copy of a contract. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await answerExecutedCopy(request, token)
}
