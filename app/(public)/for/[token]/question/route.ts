import { leadToPage } from '#lib/server/links/page/answers/answer-below.ts'
import { answerQuestion } from '#lib/server/links/page/answers/answer-question.ts'

type Context = { params: Promise<{ token: string }> }

/** Takes a question to whoever prepared a tailored link. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await answerQuestion(request, token)
}

/** Whoever opens the address has nothing at hand: the page has the form, where there is one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await leadToPage(request, token)
}
