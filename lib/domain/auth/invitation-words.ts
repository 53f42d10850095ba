/** What the mail with an invitation says. */
export const INVITATION_MAIL = {
  subject: (vendor: string) => `You are invited to ${vendor}’s SLA desk`,
  preview: 'Open the link and choose a password. It is valid for 7 days.',
  heading: 'You are invited',
  lead: (vendor: string, by: string | null) =>
    by === null
      ? `You are invited to work with ${vendor}’s SLA desk.`
      : `${by} invites you to work with ${vendor}’s SLA desk.`,
  role: 'Your role',
  purpose: 'What it is for',
  action: 'Accept the invitation',
  note: 'The link is valid for 7 days, and only once. If you do not expect this, do nothing, and tell whoever invites you.',
  foot: (host: string) => `You get this because your address was entered at ${host}. No account exists yet.`,
} as const

/** What the mail with a link to get back into an account says, where it is not what an invitation says. */
export const SIGN_IN_LINK_MAIL = {
  subject: (vendor: string) => `Your link to sign in to ${vendor}’s SLA desk`,
  preview: 'Open the link and choose a new password. It is valid for 7 days.',
  heading: 'Sign in again',
  lead: (vendor: string, by: string | null) =>
    `${by ?? 'Whoever runs the desk'} sends you a link into your account at ${vendor}’s SLA desk. You choose a new password there. Your second factor is turned off then, and you are signed out everywhere else.`,
  action: 'Choose a new password',
  note: 'The link is valid for 7 days, and only once. If you did not ask for it, do nothing, and tell whoever sent it: nothing changes until it is opened.',
  foot: (host: string) => `You get this because you have an account at ${host}.`,
} as const
