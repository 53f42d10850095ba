import { answerWorkbook } from '#lib/server/links/page/answers/answer-workbook.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string }> }

/** All options of a tailored link as a workbook. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await answerWorkbook(request, token)
}
