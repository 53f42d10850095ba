import { isPermitted, type Role } from '../auth/roles.ts'

/**
 * Whether a key works. `stopped`: the person who made it may make none any more, since they are disabled or have another role;
 * it works again if that changes back.
 */
export type KeyState = 'active' | 'expired' | 'stopped' | 'revoked'

/** What decides about a key; moments are RFC 3339. */
export type KeyRecord = {
  expiresAt: string
  revokedAt: string | null
  maker: { role: Role; isDisabled: boolean }
}

/** Whether a key works at a moment. */
export function keyState({ expiresAt, revokedAt, maker }: KeyRecord, at: Date): KeyState {
  if (revokedAt !== null) return 'revoked'
  if (Date.parse(expiresAt) <= at.getTime()) return 'expired'
  return maker.isDisabled || !isPermitted(maker.role, 'apiKeys.create') ? 'stopped' : 'active'
}

const DAY = 86_400_000
/** Two years, one of them a leap year. */
const LONGEST = 731 * DAY

/** Why a key cannot end at a moment; null where it can. Every key ends. */
export function expiryFault(expiresAt: string, at: Date): 'past' | 'far' | null {
  const lives = Date.parse(expiresAt) - at.getTime()
  if (!(lives > 0)) return 'past'
  return lives > LONGEST ? 'far' : null
}
