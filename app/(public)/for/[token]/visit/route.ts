import { leadToPage } from '#lib/server/links/page/answers/answer-below.ts'
import { answerVisit } from '#lib/server/links/page/answers/answer-visit.ts'

type Context = { params: Promise<{ token: string }> }

/** Takes what a browser tells of a visit of a tailored link. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await answerVisit(request, token)
}

/** Whoever opens the address has nothing at hand: the page has the form, where there is one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await leadToPage(request, token)
}
