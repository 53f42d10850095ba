import { answerOwnForm } from '#lib/server/http/request/own-form.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'
import { answerConfirm } from '#lib/server/subscriptions/requests/answer-confirm.ts'

export const dynamic = 'force-dynamic'

/** Takes the button of /subscriptions/confirm. */
export async function POST(request: Request): Promise<Response> {
  return await answerOwnForm(request, answerConfirm)
}

/** Whoever opens this address has no link to confirm at hand. */
export function GET(): Response {
  return seeOther('/subscriptions')
}
