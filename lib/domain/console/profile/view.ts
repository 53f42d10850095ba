import type { ListedPasskey, ListedSession } from '../../auth/people-view.ts'
import type { LinkMailKind } from '../../links/telling/link-mails.ts'

/** A session of one's own, with its browser in words. */
export type OwnSession = Omit<ListedSession, 'userAgent'> & { browser: string }

/** What the screen "Profile" shows. */
export type ProfileFacts = {
  name: string
  email: string
  role: string
  purpose: string
  sessions: readonly OwnSession[]
  /** False for whoever signs in by a provider. */
  hasPassword: boolean
  hasSecondFactor: boolean
  passkeys: readonly ListedPasskey[]
  /** Why there can be none at this desk, and which setting to change; null where there can. */
  passkeyFault: string | null
  /** Whether passwords are switched off for the whole desk. */
  arePasswordsOff: boolean
  /** The address at which passkeys work: "https://sla.example.com". */
  origin: string
  /** Null for that of the browser. */
  timeZone: string | null
  /** Null for that of the system. */
  theme: 'light' | 'dark' | null
  zones: readonly string[]
  /** Which mails about their links they get; none to choose for whoever has no links. */
  linkMails: readonly { kind: LinkMailKind; isOn: boolean }[]
  shortestPassword: number
  at: string
}

/** What an authenticator app is given: as a link, as a QR code, and to be typed. */
export type Enrolment = { uri: string; secret: string; code: DrawnCode }

/** A QR code: how many modules it is wide and high, and its dark ones as the path of an SVG. */
export type DrawnCode = { size: number; path: string }

/** What may be chosen of the profile; what is left out stays. */
export type ProfileChange = {
  name?: string
  timeZone?: string | null
  theme?: 'light' | 'dark' | null
  linkMails?: Readonly<Partial<Record<LinkMailKind, boolean>>>
}
