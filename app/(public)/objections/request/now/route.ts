import { SUBPROCESSORS_PATH } from '#lib/domain/addresses.ts'
import { answerOwnForm } from '#lib/server/http/request/own-form.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'
import { answerRequest } from '#lib/server/objections/requests/answer-request.ts'

export const dynamic = 'force-dynamic'

/** Takes the form of /objections/request. */
export async function POST(request: Request): Promise<Response> {
  return await answerOwnForm(request, answerRequest)
}

/** Whoever opens the address has no form at hand. */
export function GET(): Response {
  return seeOther(SUBPROCESSORS_PATH)
}
