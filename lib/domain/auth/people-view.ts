import type { Role } from './roles.ts'

/** How someone signs in. */
export type SignInMethod = 'password' | 'provider'

/** Someone in the list of people. Moments are RFC 3339. */
export type ListedPerson = {
  id: string
  name: string
  email: string
  role: Role
  /** Since when they are kept out; null for those who may sign in. */
  disabledAt: string | null
  /** Null for whoever has never signed in. */
  lastSeenAt: string | null
  createdAt: string
  methods: SignInMethod[]
  hasSecondFactor: boolean
  /** Whether they are invented for the demonstration. */
  isExample: boolean
  /** In how many places they are signed in. */
  sessions: number
}

/** Someone who has been invited and has not joined yet, or has a link to get back into their account. */
export type ListedInvitation = {
  id: string
  /** The id of whoever has an account with this address; null for a newcomer. */
  person: string | null
  email: string
  role: Role
  invitedAt: string
  expiresAt: string
  /** The name of whoever invited them; null for the command line. */
  invitedBy: string | null
}

/** A passkey of one's own. Moments are RFC 3339. */
export type ListedPasskey = {
  id: string
  name: string
  addedAt: string
  /** Null where it was never used. */
  lastUsedAt: string | null
}

/** A session of one's own. */
export type ListedSession = {
  id: string
  /** Whether it is the one that asks. */
  isCurrent: boolean
  beganAt: string
  lastUsedAt: string
  /** "203.0.113.0/24"; null where it is not known. */
  network: string | null
  userAgent: string | null
}
