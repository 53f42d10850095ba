import { answerOwnForm } from '#lib/server/http/request/own-form.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'
import { answerRequest } from '#lib/server/subscriptions/requests/answer-request.ts'

export const dynamic = 'force-dynamic'

/** Takes the form at /subscriptions. */
export async function POST(request: Request): Promise<Response> {
  return await answerOwnForm(request, answerRequest)
}

/** Whoever opens this address is sent to the form. */
export function GET(): Response {
  return seeOther('/subscriptions')
}
