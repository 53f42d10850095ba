import { acceptPath, CONSOLE_PATH } from '#lib/domain/addresses.ts'
import { SIGN_IN_WORDS } from '#lib/domain/auth/sign-in-words.ts'
import { THE_DESK, transaction } from '../../db/command.ts'
import { store } from '../../db/store.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { readNewAccount } from '../forms/new-account.ts'
import { receiveForm, textOf } from '../forms/receive-form.ts'
import { hashPassword, isPasswordsBusy } from '../passwords/hash-password.ts'
import { arePasswordsOn } from '../provider-settings.ts'
import { addressOf } from '../trace.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { invitationOf } from './invitation.ts'
import { takeInInvitation } from './invitation-files.ts'

/** Answers the form with which someone accepts an invitation. */
export async function answerAccept(request: Request, token: string): Promise<Response> {
  return await receiveForm(request, acceptPath(token), async (fields, from) => {
    const typed = { name: textOf(fields, 'name') }
    if (!arePasswordsOn()) return { status: 400, message: SIGN_IN_WORDS.passwordsOff, typed }
    const { db } = await store()
    const unknown = { status: 400, message: SIGN_IN_WORDS.acceptUnknown, typed } as const
    await takeInInvitation(token, now(), db)
    const invitation = await invitationOf(db, token, systemNow())
    if (invitation === null) return unknown
    const account = readNewAccount(fields, invitation.email)
    if (typeof account === 'string') return { status: 400, message: account, typed }
    const { name, password } = account
    const passwordHash = await hashPassword(password, addressOf(from.headers)).catch((error: unknown) => {
      if (isPasswordsBusy(error)) return null
      throw error
    })
    if (passwordHash === null) return { status: 503, message: SIGN_IN_WORDS.busy, typed }
    const cookies = await transaction(db, { actor: THE_DESK, now: now() }, (context) =>
      acceptInvitation({ token, name, passwordHash }, from, context),
    )
    return cookies === null ? unknown : { location: CONSOLE_PATH, cookies: cookies.getSetCookie() }
  })
}
