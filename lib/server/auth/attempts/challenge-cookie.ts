import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { environment } from '../../platform/env.ts'
import { CHALLENGE_LIVES } from './challenge.ts'

const NAME = 'sla-desk.challenge'

/** Has the browser keep a sign-in that waits for its second factor; an empty token has it forget. */
export function challengeCookie(token: string): string {
  const isSecure = environment().PUBLIC_URL.startsWith('https:')
  const age = token === '' ? 0 : CHALLENGE_LIVES / 1000
  return `${NAME}=${token}; Max-Age=${age}; Path=${SIGN_IN_PATH}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

/** The token of a sign-in that waits for its second factor; empty where there is none. */
export function challengeIn(headers: Headers): string {
  return /(?:^|;\s*)sla-desk\.challenge=([\w-]{43})(?:;|$)/.exec(headers.get('cookie') ?? '')?.[1] ?? ''
}
