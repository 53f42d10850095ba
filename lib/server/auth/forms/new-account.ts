import { SIGN_IN_WORDS } from '#lib/domain/auth/sign-in-words.ts'
import { isMailAddress } from '../../platform/settings/mailbox.ts'
import { newPasswordFault } from '../passwords/new-password.ts'
import { textOf } from './receive-form.ts'

/** What someone typed who makes an account. */
export type NewAccount = { name: string; email: string; password: string }

const LONGEST_NAME = 100

/**
 * Reads the form of a new account.
 * @param email where it is known already, as that of an invitation
 * @returns the account, or a sentence that says what to correct
 */
export function readNewAccount(
  fields: URLSearchParams,
  email = textOf(fields, 'email'),
): NewAccount | string {
  const name = textOf(fields, 'name').replace(/\s+/g, ' ')
  const password = fields.get('password') ?? ''
  if (name === '' || name.length > LONGEST_NAME) return SIGN_IN_WORDS.noName
  if (!isMailAddress(email)) return SIGN_IN_WORDS.noAddress
  if (password !== (fields.get('repeated') ?? '')) return SIGN_IN_WORDS.differ
  const fault = newPasswordFault(password, { email, name })
  return fault ?? { name, email, password }
}
