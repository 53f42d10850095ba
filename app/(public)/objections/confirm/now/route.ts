import { SUBPROCESSORS_PATH } from '#lib/domain/addresses.ts'
import { answerOwnForm } from '#lib/server/http/request/own-form.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'
import { answerConfirm } from '#lib/server/objections/requests/answer-request.ts'

export const dynamic = 'force-dynamic'

/** Takes the button of /objections/confirm. */
export async function POST(request: Request): Promise<Response> {
  return await answerOwnForm(request, answerConfirm)
}

/** Opening the address confirms nothing: the page has the button. */
export function GET(): Response {
  return seeOther(SUBPROCESSORS_PATH)
}
