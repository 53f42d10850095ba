import { objectPath } from '#lib/domain/addresses.ts'
import { answerOwnForm } from '#lib/server/http/request/own-form.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'
import { answerDecide } from '#lib/server/objections/filing/answer-object.ts'

type Context = { params: Promise<{ token: string }> }

/** Takes the buttons of /objections/<token> that approve a change or refuse it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await answerOwnForm(request, () => answerDecide(request, token))
}

/** Opening the address decides nothing: the page has the buttons. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return seeOther(objectPath(token))
}
