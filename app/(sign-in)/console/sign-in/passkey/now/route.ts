import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { answerPasskey } from '#lib/server/auth/passkeys/answer-passkey.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'

export const dynamic = 'force-dynamic'

/** Takes what a passkey has signed at /console/sign-in. */
export async function POST(request: Request): Promise<Response> {
  return await answerPasskey(request)
}

/** Whoever opens this address is sent to the form. */
export function GET(): Response {
  return seeOther(SIGN_IN_PATH)
}
