import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { PASSKEY_WORDS, passkeyAddressFault } from '#lib/domain/auth/passkey-words.ts'
import { returnPath } from '#lib/domain/auth/return-path.ts'
import { SIGN_IN_WORDS } from '#lib/domain/auth/sign-in-words.ts'
import { store } from '../../db/store.ts'
import { privateJson } from '../../http/response/answer.ts'
import { PROBLEM_TYPE } from '../../http/response/problem.ts'
import { environment } from '../../platform/env.ts'
import { receiveForm } from '../forms/receive-form.ts'
import { passkeyAnswerSchema } from '../schema.ts'
import { passkeyQuestion, signInByPasskey } from './sign-in-by-passkey.ts'

/** Answers the page to sign in, which asks the browser for a passkey with it. */
export async function answerPasskeyQuestion(): Promise<Response> {
  const detail = passkeyAddressFault(environment().PUBLIC_URL)
  if (detail === null) return privateJson(await passkeyQuestion())
  const problem = { type: 'about:blank', title: 'No passkeys', status: 400, detail }
  return privateJson(problem, { status: 400, headers: { 'content-type': PROBLEM_TYPE } })
}

/** Answers the form with what the passkey has signed. */
export async function answerPasskey(request: Request): Promise<Response> {
  return await receiveForm(request, SIGN_IN_PATH, async (fields, from) => {
    const typed = { to: returnPath(fields.get('to')) }
    const answer = passkeyAnswerSchema.safeParse(fields.get('answer') ?? '')
    if (!answer.success) return { status: 400, message: PASSKEY_WORDS.broken, typed }
    const { db } = await store()
    const outcome = await signInByPasskey(answer.data, from, db)
    if (outcome.kind === 'signed-in') return { location: typed.to, cookies: outcome.cookies.getSetCookie() }
    return outcome.why === 'tooMany'
      ? { status: 429, message: SIGN_IN_WORDS.tooMany, typed }
      : { status: 400, message: PASSKEY_WORDS.refused, typed }
  })
}
