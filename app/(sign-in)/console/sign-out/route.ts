import { CONSOLE_PATH } from '#lib/domain/addresses.ts'
import { answerSignOut } from '#lib/server/auth/sign-in/answer-sign-out.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'

export const dynamic = 'force-dynamic'

/** Takes the button to sign out. */
export async function POST(request: Request): Promise<Response> {
  return await answerSignOut(request)
}

/** Opening this address signs nobody out. */
export function GET(): Response {
  return seeOther(CONSOLE_PATH)
}
