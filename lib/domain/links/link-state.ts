import { DAY } from '../quantities/time/duration.ts'

/** Where a link stands. `ending`: open, and for no longer than a week. `replaced`: revoked, with another one in its place. */
export const LINK_STATES = ['active', 'ending', 'expired', 'revoked', 'replaced'] as const

export type LinkState = (typeof LINK_STATES)[number]

/** What decides about a link; moments are RFC 3339. */
export type LinkRecord = { expiresAt: string; revokedAt: string | null; replacedBy: string | null }

/** So long before its end, in milliseconds, it is said that a link ends. */
export const ENDING = 7 * DAY

/**
 * Where a link stands at a moment of business time. At the moment of its end it has expired. One that was revoked stays so,
 * whatever its end.
 */
export function linkState({ expiresAt, revokedAt, replacedBy }: LinkRecord, at: Date): LinkState {
  if (replacedBy !== null) return 'replaced'
  if (revokedAt !== null) return 'revoked'
  const left = Date.parse(expiresAt) - at.getTime()
  if (left <= 0) return 'expired'
  return left <= ENDING ? 'ending' : 'active'
}

/** Whether whoever has its address gets to see it. */
export function isOpen(state: LinkState): boolean {
  return state === 'active' || state === 'ending'
}

/** Whether it can be changed and extended: what is revoked stays as it was. */
export function isChangeable(state: LinkState): boolean {
  return isOpen(state) || state === 'expired'
}
