import { objectPath } from '#lib/domain/addresses.ts'
import { answerOwnForm } from '#lib/server/http/request/own-form.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'
import { answerObject } from '#lib/server/objections/filing/answer-object.ts'

type Context = { params: Promise<{ token: string }> }

/** Takes the form of /objections/<token>. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await answerOwnForm(request, () => answerObject(request, token))
}

/** Opening the address files nothing: the page has the form. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return seeOther(objectPath(token))
}
