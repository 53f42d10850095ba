import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { answerSignIn } from '#lib/server/auth/sign-in/answer-sign-in.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'

export const dynamic = 'force-dynamic'

/** Takes the form at /console/sign-in. */
export async function POST(request: Request): Promise<Response> {
  return await answerSignIn(request)
}

/** Whoever opens this address is sent to the form. */
export function GET(): Response {
  return seeOther(SIGN_IN_PATH)
}
