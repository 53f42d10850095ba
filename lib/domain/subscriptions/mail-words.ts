/** Sentences of the mails to subscribers. */
export const MAIL_WORDS = {
  tells: 'You are told of',
  often: 'How often',
  confirm: {
    subject: (vendor: string) => `Confirm that ${vendor} may write to you`,
    preview: 'One click, and you are told of changes. The link is valid for 48 hours.',
    heading: 'Confirm your subscription',
    lead: (vendor: string) =>
      `Somebody, most likely you, asked ${vendor} to write to this address. Nothing is sent before you confirm it.`,
    action: 'Confirm the subscription',
    note: 'The link is valid for 48 hours. If it was not you, do nothing: your address is deleted within seven days.',
    foot: (host: string) =>
      `You get this because this address was entered at ${host}. You are not subscribed to anything yet.`,
  },
  standing: {
    subject: (vendor: string) => `You are subscribed already: ${vendor}`,
    preview: 'Nothing changes. You can end the subscription at any time.',
    heading: 'You are subscribed already',
    lead: 'Somebody, most likely you, asked for this subscription again. It stands as it was, and there is nothing to do.',
    action: 'End the subscription',
    note: 'If you want to keep it, do nothing.',
    foot: (host: string) => `You get this because this address was entered at ${host}.`,
  },
} as const
