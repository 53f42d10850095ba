import { CONSOLE_PATH, setUpPath } from '#lib/domain/addresses.ts'
import { SIGN_IN_WORDS } from '#lib/domain/auth/sign-in-words.ts'
import { THE_DESK, transaction } from '../../db/command.ts'
import { store } from '../../db/store.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { isDemoDesk } from '../../terms/ledger/demo-vendor.ts'
import { readNewAccount } from '../forms/new-account.ts'
import { receiveForm, textOf } from '../forms/receive-form.ts'
import { hashPassword, isPasswordsBusy } from '../passwords/hash-password.ts'
import { arePasswordsOn } from '../provider-settings.ts'
import { addressOf } from '../trace.ts'
import { setUp } from './set-up.ts'
import { isSetUpLink } from './set-up-link.ts'

/** Answers the form that makes the first administrator. */
export async function answerSetUp(request: Request, token: string): Promise<Response> {
  return await receiveForm(request, setUpPath(token), async (fields, from) => {
    const examples = textOf(fields, 'examples')
    const typed = { name: textOf(fields, 'name'), email: textOf(fields, 'email'), examples }
    if (!arePasswordsOn()) return { status: 400, message: SIGN_IN_WORDS.passwordsOff, typed }
    const withExamples = examples !== ''
    if (withExamples && !isDemoDesk())
      return { status: 400, message: SIGN_IN_WORDS.examplesRefused, typed: { ...typed, examples: '' } }
    const account = readNewAccount(fields)
    if (typeof account === 'string') return { status: 400, message: account, typed }
    const { db } = await store()
    // Strangers have nothing hashed.
    const unknown = { status: 400, message: SIGN_IN_WORDS.setUpUnknown, typed } as const
    if (!(await isSetUpLink(db, token, systemNow()))) return unknown
    const { name, email, password } = account
    const passwordHash = await hashPassword(password, addressOf(from.headers)).catch((error: unknown) => {
      if (isPasswordsBusy(error)) return null
      throw error
    })
    if (passwordHash === null) return { status: 503, message: SIGN_IN_WORDS.busy, typed }
    const cookies = await transaction(db, { actor: THE_DESK, now: now() }, (context) =>
      setUp({ token, name, email, passwordHash, withExamples }, from, context),
    )
    return cookies === null ? unknown : { location: CONSOLE_PATH, cookies: cookies.getSetCookie() }
  })
}
