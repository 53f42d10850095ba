import { tailoredPath } from '#lib/domain/addresses.ts'
import { environment } from '../../platform/env.ts'

const NAME = 'sla-desk.unrecorded'
/** A year, in seconds. */
const KEPT = 365 * 24 * 3600

/** Has the browser remember, for one link and all below it, that its visits are not to be recorded; or forget that. */
export function recordingCookie(token: string, declined: boolean): string {
  const secure = environment().PUBLIC_URL.startsWith('https:') ? '; Secure' : ''
  const age = declined ? KEPT : 0
  return `${NAME}=1; Max-Age=${age}; Path=${tailoredPath(token)}; HttpOnly; SameSite=Lax${secure}`
}

/** Whether the reader chose to read without being recorded. */
export function hasDeclined(headers: Headers): boolean {
  return /(?:^|;\s*)sla-desk\.unrecorded=1(?:;|$)/.test(headers.get('cookie') ?? '')
}
