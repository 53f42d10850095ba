import { passwordFault } from '#lib/domain/auth/password-rules.ts'
import { catalogue } from '../../terms/current.ts'
import { commonPasswords } from './common-passwords.ts'

/** What is wrong with a new password, as a sentence; null where nothing is. */
export function newPasswordFault(password: string, owner: { email: string; name: string }): string | null {
  const [mailbox = '', domain = ''] = owner.email.split('@')
  const { name, legalName } = catalogue().vendor
  return passwordFault(password, {
    isCommon: (text) => commonPasswords().has(text),
    ownWords: [
      owner.email,
      mailbox,
      // Without the top-level domain.
      ...domain.split('.').slice(0, -1),
      owner.name,
      name,
      legalName,
    ].filter((word) => word.length >= 3),
  })
}
