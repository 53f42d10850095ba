import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { transaction } from '../../db/command.ts'
import { store } from '../../db/store.ts'
import { now } from '../../platform/clock.ts'
import { receiveForm } from '../forms/receive-form.ts'
import { signOut } from '../sessions/end-session.ts'
import { endedCookies } from '../sessions/ended-cookies.ts'
import { signedIn } from '../sessions/signed-in.ts'

/** Answers the button to sign out. Whoever is not signed in is led on all the same. */
export async function answerSignOut(request: Request): Promise<Response> {
  return await receiveForm(request, SIGN_IN_PATH, async (_, { headers }) => {
    const found = await signedIn(headers)
    if (found !== null) {
      const { db } = await store()
      await transaction(db, { actor: found.actor, now: now() }, (context) => signOut({}, context))
    }
    return { location: SIGN_IN_PATH, cookies: endedCookies() }
  })
}
