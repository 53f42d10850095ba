import { answerLeave, askWhetherToLeave } from '#lib/server/subscriptions/requests/answer-leave.ts'

export const dynamic = 'force-dynamic'

/** Takes the button of /subscriptions/leave, and the one click of mail programs. */
export async function POST(request: Request): Promise<Response> {
  return await answerLeave(request)
}

/** Opening the address ends nothing: it leads to the page with the button. */
export function GET(request: Request): Response {
  return askWhetherToLeave(request)
}
