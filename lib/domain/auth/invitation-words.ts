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
