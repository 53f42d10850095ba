import { leadToPage } from '#lib/server/links/page/answers/answer-below.ts'
import { answerRecording } from '#lib/server/links/page/answers/answer-recording.ts'

type Context = { params: Promise<{ token: string }> }

/** Takes the choice whether visits of a tailored link are recorded. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await answerRecording(request, token)
}

/** Whoever opens the address has nothing at hand: the page has the form, where there is one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await leadToPage(request, token)
}
