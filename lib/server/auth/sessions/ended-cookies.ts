import { CONSOLE_PATH } from '#lib/domain/addresses.ts'
import { environment } from '../../platform/env.ts'
import { endedStaffCookie } from './staff-cookie.ts'

/** Has the browser forget the session's cookie, and that it ever had one. */
export function endedCookies(): string[] {
  const isSecure = environment().PUBLIC_URL.startsWith('https:')
  const name = `${isSecure ? '__Secure-' : ''}sla-desk.session`
  return [
    `${name}=; Max-Age=0; Path=${CONSOLE_PATH}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`,
    endedStaffCookie(),
  ]
}
