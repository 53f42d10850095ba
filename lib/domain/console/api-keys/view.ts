import type { KeyState } from '../../api-keys/key-state.ts'
import type { KeyScope } from '../../api-keys/scopes.ts'
import type { CalendarDate } from '../../quantities/time/calendar-date.ts'

/** A key on the list. Moments are RFC 3339. */
export type KeyLine = {
  id: string
  name: string
  /** "sladesk_9fK2xw…". */
  start: string
  scopes: readonly KeyScope[]
  createdAt: string
  createdBy: string
  expiresAt: string
  /** Null where it was never used. */
  lastUsedAt: string | null
  state: KeyState
}

/** What the screen "API keys" shows. */
export type KeysFacts = {
  keys: readonly KeyLine[]
  scopes: readonly { id: KeyScope; name: string }[]
  mayCreate: boolean
  mayRevoke: boolean
  /** Address of the desk, as programs ask for it. */
  origin: string
  /** When it was read. */
  at: string
}

/** In how many days a key ends, or on which day in a time zone, after that day. */
export type AskedExpiry = { days: number } | { day: CalendarDate; zone: string }

/** A key that somebody asks for. */
export type AskedKey = { name: string; scopes: readonly KeyScope[]; expires: AskedExpiry }

/** A key that was just made, with its token, which nobody is shown again. */
export type MadeKey = { key: KeyLine; token: string }
