import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { answerCode } from '#lib/server/auth/sign-in/answer-code.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'

export const dynamic = 'force-dynamic'

/** Takes the form at /console/sign-in/code. */
export async function POST(request: Request): Promise<Response> {
  return await answerCode(request)
}

/** Whoever opens this address is sent to the form. */
export function GET(): Response {
  return seeOther(SIGN_IN_PATH)
}
