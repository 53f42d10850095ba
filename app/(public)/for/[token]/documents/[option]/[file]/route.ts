import { answerLinkDocument } from '#lib/server/links/page/answers/answer-document.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string; option: string; file: string }> }

/** A signed file of an option of a tailored link. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerLinkDocument(request, await params)
}
