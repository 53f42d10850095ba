import { acknowledgePath } from '#lib/domain/addresses.ts'
import { answerOwnForm } from '#lib/server/http/request/own-form.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'
import { answerAcknowledge } from '#lib/server/notices/acknowledging/answer-acknowledge.ts'

type Context = { params: Promise<{ token: string }> }

/** Takes the button of /notices/acknowledge/<token>. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await answerOwnForm(request, () => answerAcknowledge(request, token))
}

/** Opening the address notes nothing: the page has the button. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return seeOther(acknowledgePath(token))
}
