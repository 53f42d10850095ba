import type { LinkMailKind } from './link-mails.ts'

/** What each mail about a link is called where it is switched on and off. */
export const LINK_MAIL_NAMES: Readonly<Record<LinkMailKind, string>> = {
  visit: 'The first visit that is likely a person’s',
  download: 'The first download by a likely person',
  ending: 'A link ends within seven days',
  late: 'Somebody opens a link after its end',
}

/** The note of the timeline beside “warned that it ends soon”, and beside “saw it opened after its end”. */
export const TOLD_NOTES = {
  ends: (day: string, whom: string) => `It ends on ${day}, 24:00 UTC. ${whom}`,
  mailed: (name: string) => `Mail to ${name}.`,
  unwanted: (name: string) => `No mail: ${name} has switched it off.`,
  gone: (name: string) => `No mail: ${name} cannot sign in any more. Hand the link over.`,
} as const
