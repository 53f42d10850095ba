import { answerAcknowledge } from '#lib/server/notices/acknowledging/answer-acknowledge.ts'

type Context = { params: Promise<{ token: string }> }

/** Takes the button of /notices/acknowledge/<token>. Opening the address notes nothing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await answerAcknowledge(request, token)
}
