import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { SIGN_IN_WORDS } from '#lib/domain/auth/sign-in-words.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { formAgain } from '../forms/again.ts'
import { type SignedIn, signedIn } from './signed-in.ts'

/** Who is signed in; for everyone else, the address at which they sign in and from which they come back to `path`. */
export async function askToSignIn(headers: Headers, path: string): Promise<SignedIn | string> {
  try {
    return (await signedIn(headers)) ?? `${SIGN_IN_PATH}?${new URLSearchParams({ to: path })}`
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return formAgain(SIGN_IN_PATH, { status: 503, message: SIGN_IN_WORDS.unreachable, typed: { to: path } })
  }
}
