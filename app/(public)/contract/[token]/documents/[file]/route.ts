import { answerContractDocument } from '#lib/server/contract-page/answer-document.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string; file: string }> }

/** A signed document of a contract. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerContractDocument(request, await params)
}
