import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { returnPath } from '#lib/domain/auth/return-path.ts'
import { SIGN_IN_WORDS } from '#lib/domain/auth/sign-in-words.ts'
import { store } from '../../db/store.ts'
import { challengeCookie, challengeIn } from '../attempts/challenge-cookie.ts'
import { formAgain } from '../forms/again.ts'
import { receiveForm, textOf } from '../forms/receive-form.ts'
import { enterCode } from '../second-factor/enter-code.ts'

/** Address of the step that asks for a code. */
export const CODE_PATH = `${SIGN_IN_PATH}/code`

/** Answers the form for the code of the second factor. */
export async function answerCode(request: Request): Promise<Response> {
  return await receiveForm(request, CODE_PATH, async (fields, from) => {
    const to = returnPath(fields.get('to'))
    const { db } = await store()
    const outcome = await enterCode(
      { challenge: challengeIn(from.headers), code: textOf(fields, 'code') },
      from,
      db,
    )
    switch (outcome.kind) {
      case 'wrong':
        return { status: 400, message: SIGN_IN_WORDS.wrongCode, typed: { to } }
      case 'over':
        return {
          location: formAgain(SIGN_IN_PATH, {
            status: 400,
            message: SIGN_IN_WORDS.challengeOver,
            typed: { to },
          }),
          cookies: [challengeCookie('')],
        }
      case 'signed-in':
        return { location: to, cookies: [...outcome.cookies.getSetCookie(), challengeCookie('')] }
    }
  })
}
