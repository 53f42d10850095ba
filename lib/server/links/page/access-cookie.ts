import { timingSafeEqual } from 'node:crypto'
import { tailoredPath } from '#lib/domain/addresses.ts'
import { environment } from '../../platform/env.ts'
import { keyedHash } from '../../platform/secrets.ts'

const NAME = 'sla-desk.link'
const PURPOSE = 'a browser that knows the access code of a tailored link'
/** So long the code is not asked for again, in seconds. */
const LASTS = 7 * 24 * 3600

/** A link with the access code as it is stored; another code ends what the one before has opened. */
type Locked = { link: string; accessCode: string }

/**
 * Has a browser open a link without its access code from now on, for a week.
 * @param at the system's clock
 */
export function accessCookie(token: string, locked: Locked, at: Date): string {
  const until = String(Math.floor(at.getTime() / 1000) + LASTS)
  const secure = environment().PUBLIC_URL.startsWith('https:') ? '; Secure' : ''
  const value = `${until}.${codeOf(locked, until).toString('base64url')}`
  return `${NAME}=${value}; Max-Age=${LASTS}; Path=${tailoredPath(token)}; HttpOnly; SameSite=Lax${secure}`
}

/** Whether a browser has entered the access code of a link. */
export function knowsCode(headers: Headers, locked: Locked, at: Date): boolean {
  const [, until = '', code = ''] =
    /(?:^|;\s*)sla-desk\.link=(\d{1,12})\.([\w-]{43})(?:;|$)/.exec(headers.get('cookie') ?? '') ?? []
  if (until === '' || Number(until) * 1000 <= at.getTime()) return false
  return timingSafeEqual(codeOf(locked, until), Buffer.from(code, 'base64url'))
}

function codeOf({ link, accessCode }: Locked, until: string): Buffer {
  return keyedHash(JSON.stringify([link, accessCode, until]), PURPOSE)
}
