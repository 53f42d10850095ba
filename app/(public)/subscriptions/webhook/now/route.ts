import { answerOwnForm } from '#lib/server/http/request/own-form.ts'
import { answerWebhook, askForWebhook } from '#lib/server/webhook-subscriptions/requests/answer-webhook.ts'

export const dynamic = 'force-dynamic'

/** Takes the buttons of /subscriptions/webhook. */
export async function POST(request: Request): Promise<Response> {
  return await answerOwnForm(request, answerWebhook)
}

/** Opening the address changes nothing. */
export function GET(): Response {
  return askForWebhook()
}
