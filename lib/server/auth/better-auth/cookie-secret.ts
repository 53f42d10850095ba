import { keyedHash } from '../../platform/secrets.ts'

/** What cookies are signed and encrypted with. @throws SecretKeyError */
export function cookieSecret(): string {
  return keyedHash('better-auth', 'signing of cookies').toString('base64')
}
