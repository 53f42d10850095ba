import { objectionTestPath } from '#lib/domain/addresses.ts'
import { answerOwnForm } from '#lib/server/http/request/own-form.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'
import { answerObjectionTest } from '#lib/server/notices/objection-address/confirm-page.ts'

type Context = { params: Promise<{ token: string }> }

/** Takes the button of /notices/objection-test/<token>. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await answerOwnForm(request, () => answerObjectionTest(request, token))
}

/** Opening the address notes nothing: the page has the button. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return seeOther(objectionTestPath(token))
}
