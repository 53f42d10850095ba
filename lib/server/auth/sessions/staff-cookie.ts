import { timingSafeEqual } from 'node:crypto'
import { LINKS_ROOT } from '#lib/domain/links/page/addresses.ts'
import { environment } from '../../platform/env.ts'
import { keyedHash } from '../../platform/secrets.ts'
import { LONGEST_SESSION } from '../better-auth/instance.ts'

const NAME = 'sla-desk.staff'
const PURPOSE = 'a browser that has signed in to the console'

/**
 * Has a browser that signs in to the console say so on the pages of tailored links, to which it does not send the cookie of its
 * session: visits of the vendor's own people count as such. It opens nothing.
 * @param at the system's clock
 */
export function staffCookie(at: Date): string {
  const until = String(Math.floor(at.getTime() / 1000) + LONGEST_SESSION)
  return cookie(`${until}.${codeOf(until).toString('base64url')}`, LONGEST_SESSION)
}

/** Has the browser forget it. */
export function endedStaffCookie(): string {
  return cookie('', 0)
}

/** Whether a request comes from such a browser. */
export function isStaff(headers: Headers, at: Date): boolean {
  const [, until = '', code = ''] =
    /(?:^|;\s*)sla-desk\.staff=(\d{1,12})\.([\w-]{43})(?:;|$)/.exec(headers.get('cookie') ?? '') ?? []
  if (until === '' || Number(until) * 1000 <= at.getTime()) return false
  return timingSafeEqual(codeOf(until), Buffer.from(code, 'base64url'))
}

function codeOf(until: string): Buffer {
  return keyedHash(until, PURPOSE)
}

function cookie(value: string, age: number): string {
  const secure = environment().PUBLIC_URL.startsWith('https:') ? '; Secure' : ''
  return `${NAME}=${value}; Max-Age=${age}; Path=${LINKS_ROOT}; HttpOnly; SameSite=Lax${secure}`
}
