import { ownObjectionPath } from '#lib/domain/addresses.ts'
import { answerOwnForm } from '#lib/server/http/request/own-form.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'
import { answerWithdraw } from '#lib/server/objections/filing/answer-object.ts'

type Context = { params: Promise<{ token: string }> }

/** Takes the button that withdraws an objection. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await answerOwnForm(request, () => answerWithdraw(request, token))
}

/** Opening the address withdraws nothing: the page has the button. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return seeOther(ownObjectionPath(token))
}
