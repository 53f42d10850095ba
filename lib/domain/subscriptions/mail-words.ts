import { enumerated } from '../quantities/enumeration.ts'

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
    subject: (vendor: string) => `You are subscribed already: ${vendor}`,
    preview: 'Nothing changes. You can end the subscription at any time.',
    heading: 'You are subscribed already',
    lead: 'Somebody, most likely you, asked for this subscription again. It stands as it was, and there is nothing to do.',
    action: 'End the subscription',
    note: 'If you want to keep it, do nothing.',
    foot: (host: string) => `You get this because this address was entered at ${host}.`,
  },
} as const

/** Sentences of the mails about what was published. */
export const PUBLISHED_WORDS = {
  /** "Scriven AI: addition, for European Union: object by 17 December 2026". */
  subject: (title: string, whom: string, by: string | null) =>
    `${title}${whom === '' ? '' : `, for ${whom}`}${by === null ? '' : `: object by ${by}`}`,
  everyRegion: 'every region',
  /** Empty where neither whom it concerns nor a last day to object is known. */
  first: (concerns: string | null, lastDay: string | null, told: string) =>
    [
      ...(concerns === null ? [] : [`Concerns ${concerns}.`]),
      ...(lastDay === null ? [] : [`Customers who were told on ${told} may object until ${lastDay}.`]),
    ].join(' '),
  objectBy: 'Object by',
  /** @param end of the last day, with its zone: "24:00 UTC" */
  objectBasis: (end: string, told: string) => `${end}, for customers who were told on ${told}`,
  noObjection: 'Time to object',
  none: 'None',
  nothingNew: 'Nothing in it is new processing',
  noVersion: 'No version of the terms applied yet',
  effective: 'In effect from',
  effectiveBasis: (last: string | null) => (last === null ? '00:00 UTC' : `The last of it on ${last}`),
  withdrawn: 'Withdrawn',
  nothingTakesEffect: 'Nothing of it takes effect',
  wouldHave: 'Would have been in effect from',
  change: (effective: string, affects: string | null) =>
    `${effective}${affects === null ? '' : ` Concerns ${affects}.`}`,
  absent: 'none',
  more: (count: number) => `${count} more changes are on the page of the notice.`,
  others: (count: number) =>
    count === 1
      ? 'One more change of this notice does not concern the selection of this subscription.'
      : `${count} more changes of this notice do not concern the selection of this subscription.`,
  companiesChange: (companies: readonly string[]) => `${enumerated(companies)} change`,
  write: (contact: string) => `Write to ${contact}, not to the sender of this mail.`,
  clause: (clause: string, text: string) => `${clause}: ${text}`,
  ownPeriod:
    'This mail is a courtesy. Your own period begins on the day after the mail server of your Notice Contact accepted the notice, if that is later.',
  openNotice: 'Open the notice',
  openList: 'Your list of sub-processors today',
  openCalendar: 'Calendar of deadlines for this selection',
  releaseFirst: (begins: string, changed: string) => `In force from ${begins}. ${changed}`,
  openVersion: 'Open the version',
  openVersions: 'All versions',
  releaseSubject: (vendor: string, title: string) =>
    `${vendor} SLA: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  digestSubject: (vendor: string, count: number, by: string | null) =>
    `${vendor}: ${count} updates this week${by === null ? '' : `; object to the first by ${by}`}`,
  digestHeading: (count: number) => `${count} updates this week`,
  digestFirst: 'Everything from the past week that concerns what you follow.',
  because: (host: string, what: string) =>
    `You get this because you asked at ${host} for updates on: ${what}.`,
  leave: 'End the subscription',
} as const
