import { CONSOLE_PATH } from '#lib/domain/addresses.ts'
import { environment } from '../../platform/env.ts'

/** Has the browser forget the session's cookie. */
export function endedCookies(): string[] {
  const isSecure = environment().PUBLIC_URL.startsWith('https:')
  const name = `${isSecure ? '__Secure-' : ''}sla-desk.session`
  return [`${name}=; Max-Age=0; Path=${CONSOLE_PATH}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`]
}
