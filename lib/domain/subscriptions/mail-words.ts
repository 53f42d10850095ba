import { NOTICE_WORDS } from '../subprocessors/words.ts'

/** Sentences of the mails to subscribers. */
export const MAIL_WORDS = {
  tells: 'Updates on',
  often: 'How often',
  confirm: {
    subject: (vendor: string) => `Confirm that ${vendor} may write to you`,
    preview: 'Open the link to get updates. It is valid for 48 hours.',
    heading: 'Confirm your subscription',
    lead: (vendor: string) =>
      `Somebody, most likely you, asked ${vendor} to write to this address. Nothing is sent before you confirm it.`,
    action: 'Confirm the subscription',
    note: 'The link is valid for 48 hours. If it was not you, do nothing: your address is deleted within seven days.',
    foot: (host: string) =>
      `You get this because this address was entered at ${host}. You are not subscribed to anything yet.`,
  },
  standing: {
    subject: (vendor: string) => `You are already subscribed: ${vendor}`,
    preview: 'Nothing changes. You can end the subscription at any time.',
    heading: 'You are already subscribed',
    lead: 'Somebody, most likely you, asked for this subscription again. It stands as it was, and there is nothing to do.',
    action: 'End the subscription',
    note: 'If you want to keep it, do nothing.',
    foot: (host: string) => `You get this because this address was entered at ${host}.`,
  },
} as const

/** Sentences of the mails to subscribers about what was published. */
export const SUBSCRIBED_WORDS = {
  others: (count: number) =>
    count === 1
      ? 'One more change of this notice does not concern the selection of this subscription.'
      : `${count} more changes of this notice do not concern the selection of this subscription.`,
  ownPeriod: `This mail is a courtesy. ${NOTICE_WORDS.ownPeriod}`,
  digestSubject: (vendor: string, count: number, by: string | null) =>
    `${vendor}: ${count} updates this week${by === null ? '' : `; object to the first by ${by}`}`,
  digestHeading: (count: number) => `${count} updates this week`,
  digestFirst: 'Everything from the past week that concerns what you follow.',
  because: (host: string, what: string) =>
    `You get this because you asked at ${host} for updates on: ${what}.`,
  leave: 'End the subscription',
} as const
