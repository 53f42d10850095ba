import { acceptPath } from '#lib/domain/addresses.ts'
import { answerAccept } from '#lib/server/auth/invitations/answer-accept.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'

type Context = { params: Promise<{ token: string }> }

export const dynamic = 'force-dynamic'

/** Takes the form at /console/accept/[token]. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return await answerAccept(request, (await params).token)
}

/** Whoever opens this address is sent to the form. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return seeOther(acceptPath((await params).token))
}
