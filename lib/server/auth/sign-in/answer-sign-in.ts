import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { returnPath } from '#lib/domain/auth/return-path.ts'
import { SIGN_IN_WORDS } from '#lib/domain/auth/sign-in-words.ts'
import { store } from '../../db/store.ts'
import { challengeCookie } from '../attempts/challenge-cookie.ts'
import type { FormAgain } from '../forms/again.ts'
import { type FormOutcome, receiveForm, textOf } from '../forms/receive-form.ts'
import { arePasswordsOn } from '../provider-settings.ts'
import { CODE_PATH } from './answer-code.ts'
import { type SignInOutcome, signIn } from './sign-in.ts'

const STATUS = { wrong: 400, tooMany: 429, busy: 503 } as const satisfies Record<string, FormAgain['status']>

/** Answers the form to sign in. */
export async function answerSignIn(request: Request): Promise<Response> {
  return await receiveForm(request, SIGN_IN_PATH, async (fields, from) => {
    const [email, password] = [textOf(fields, 'email'), fields.get('password') ?? '']
    const to = returnPath(fields.get('to'))
    const typed = { email, to }
    if (!arePasswordsOn()) return { status: 400, message: SIGN_IN_WORDS.passwordRefused, typed }
    if (email === '' || password === '') return { status: 400, message: SIGN_IN_WORDS.incomplete, typed }
    const { db } = await store()
    return outcomeOf(await signIn({ email, password }, from, db), typed)
  })
}

function outcomeOf(outcome: SignInOutcome, typed: { email: string; to: string }): FormOutcome {
  switch (outcome.kind) {
    case 'refused':
      return { status: STATUS[outcome.why], message: SIGN_IN_WORDS[outcome.why], typed }
    case 'code-asked':
      return {
        location: `${CODE_PATH}?${new URLSearchParams({ to: typed.to })}`,
        cookies: [challengeCookie(outcome.challenge)],
      }
    case 'signed-in':
      return { location: typed.to, cookies: outcome.cookies.getSetCookie() }
  }
}
