import type { PersonRow } from './view.ts'

/** Sentences of the screen "People". */
export const PEOPLE_WORDS = {
  title: 'People',
  caption: 'Everyone who has access to the console, or was invited',
  find: 'Find a person',
  loading: 'Reading the list…',
  nobodyFound: 'Nobody matches. Try part of a name, an address, a role or a state.',
  invite: 'Invite someone',
  inviteLead: 'They get an e-mail with a link, which works once and for 7 days.',
  inviteSend: 'Send the invitation',
  email: 'E-mail address',
  role: 'Role',
  changeRole: 'Change the role',
  saveRole: 'Save',
  roleLead: 'They are signed out everywhere, and have the new role when they sign in again.',
  endLead: 'They are signed out in every browser, and can sign in again.',
  linkTitle: (who: string) => `Send ${who} a link to sign in again?`,
  linkLead: (email: string) =>
    `A mail to ${email} brings a link that works once and for 7 days. Whoever opens it chooses a new password; the second factor is turned off, passkeys are removed, and the account is signed out everywhere. Until then nothing changes. The role stays.`,
  linkSend: 'Send the link',
  selectHint: 'Select people to sign out several at once.',
  signOutSelected: 'Sign out everywhere',
  never: 'Never',
  you: 'you',
  example: 'example',
} as const

const STATES = { active: 'Active', disabled: 'Disabled', invited: 'Invited' } as const

/** "Active". */
export function stateName({ state }: Pick<PersonRow, 'state'>): string {
  return STATES[state]
}

/** What someone is called: by their name, or by their address as long as they have none. */
export function calledBy({ name, email }: Pick<PersonRow, 'name' | 'email'>): string {
  return name ?? email
}

/** What becomes of the API keys of whoever may make none any more. */
function stopped(keys: number): string {
  if (keys === 0) return ''
  return keys === 1 ? ' Their API key stops.' : ` Their ${keys} API keys stop.`
}

/** What was done, told after it. `keys`: how many API keys stop with it. */
export const PEOPLE_DONE = {
  invited: (email: string) => `${email} is invited.`,
  role: (who: string, role: string, keys = 0) =>
    `${who} has the role ${role} now, and is signed out everywhere.${stopped(keys)}`,
  disabled: (who: string, keys: number) => `${who} is disabled, and signed out everywhere.${stopped(keys)}`,
  enabled: (who: string) => `${who} may sign in again.`,
  ended: (who: string) => `${who} is signed out everywhere.`,
  endedSeveral: (people: number) =>
    people === 1 ? '1 person is signed out everywhere.' : `${people} people are signed out everywhere.`,
  withdrawn: (who: string) => `The invitation of ${who} is withdrawn.`,
  linkSent: (who: string) => `${who} gets a mail with a link to sign in again.`,
  linkWithdrawn: (who: string) => `The link of ${who} is withdrawn.`,
} as const

/** Why something cannot be done, and what to do. */
export const PEOPLE_REFUSED = {
  email: 'Enter an e-mail address, for example kim@example.com.',
  role: 'Choose a role.',
  change: 'Send a role, or whether the person is disabled.',
  known: (email: string) =>
    `${email} already has access. Find them in the list, and change their role there.`,
  unknown: 'This person is not on the list any more. Reload the page.',
  noInvitation: 'This invitation has already been accepted or withdrawn. Reload the page.',
  lastAdmin: 'This is the only administrator who can sign in. Make someone else an administrator first.',
  disabled:
    'This person cannot sign in: they are disabled, or an example. Enable them first, then send the link.',
  oneself: 'Nobody changes their own access. Ask another administrator.',
} as const
