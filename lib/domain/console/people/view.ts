import type { Role } from '../../auth/roles.ts'

/** Whether someone can sign in: they can, they are kept out, or they have been asked and have not answered. */
export type PersonState = 'active' | 'disabled' | 'invited'

/** Someone on the list of people. Moments are RFC 3339. */
export type PersonRow = {
  id: string
  /** Null as long as they have not accepted. */
  name: string | null
  email: string
  role: Role
  state: PersonState
  /** When they were last seen; null where never. */
  lastSeenAt: string | null
  /** Of an invitation: when it ends; null for everyone else. */
  expiresAt: string | null
  /** A link to sign in again that was sent and not opened: its id and when it ends; null where there is none. */
  link: { id: string; expiresAt: string } | null
  /** In how many browsers they are signed in. */
  sessions: number
  /** How many API keys of theirs work; 0 for whoever looks and may not see keys. */
  keys: number
  /** Whether it is the one who looks. */
  isSelf: boolean
  /** Whether they are invented for the demonstration, and cannot sign in. */
  isExample: boolean
}

/** What the screen "People" shows. */
export type PeopleFacts = {
  people: readonly PersonRow[]
  roles: readonly { id: Role; name: string; purpose: string }[]
  /** Who is invited, kept out, given another role. */
  may: { invite: boolean; setRole: boolean; disable: boolean; endSessions: boolean }
  /** When it was read. */
  at: string
}

/** What may be changed of someone at once. */
export type PersonChange = { role: Role } | { disabled: boolean }
