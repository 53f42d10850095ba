import { setUpPath } from '#lib/domain/addresses.ts'
import { answerSetUp } from '#lib/server/auth/set-up/answer-set-up.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'

type Context = { params: Promise<{ token: string }> }

export const dynamic = 'force-dynamic'

/** Takes the form at /console/set-up/[token]. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return await answerSetUp(request, (await params).token)
}

/** Whoever opens this address is sent to the form. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return seeOther(setUpPath((await params).token))
}
