import { answerPasskeyQuestion } from '#lib/server/auth/passkeys/answer-passkey.ts'

export const dynamic = 'force-dynamic'

/** What the page to sign in asks the browser for a passkey with. */
export async function GET(): Promise<Response> {
  return await answerPasskeyQuestion()
}
