import { enumerated } from '../quantities/enumeration.ts'

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
  /** @param controller "Lumenary is the controller (DPA 6.11)" */
  ofControllerData: (controller: string) => `What is new concerns only data of which ${controller}`,
  noVersion: 'No version of the terms was published yet',
  effective: 'In effect from',
  effectiveBasis: (last: string | null) => (last === null ? '00:00 UTC' : `The last of it on ${last}`),
  /** Of a contract whose time to object ends later. @param announced what everyone is told: "29 December 2026" */
  effectiveOwn: (announced: string) => `After your last day to object; announced for ${announced}`,
  effectiveApproved: 'Only if you approve it; on this day at the earliest',
  withdrawn: 'Withdrawn',
  nothingTakesEffect: 'Nothing of it takes effect',
  wouldHave: 'Would have been in effect from',
  change: (effective: string, affects: string | null) =>
    `${effective}${affects === null ? '' : ` Concerns ${affects}.`}`,
  absent: 'none',
  more: (count: number) => `${count} more changes are on the page of the notice.`,
  companiesChange: (companies: readonly string[]) => `${enumerated(companies)} change`,
  write: (contact: string) => `Write to ${contact}, not to the sender of this mail.`,
  clause: (clause: string, text: string) => `${clause}: ${text}`,
  openNotice: 'Open the notice',
  openList: 'Your list of sub-processors today',
  openCalendar: 'Calendar of deadlines for this selection',
  releaseFirst: (begins: string, changed: string) => `In force from ${begins}. ${changed}`,
  openVersion: 'Open the version',
  openVersions: 'All versions',
  releaseSubject: (vendor: string, title: string) =>
    `${vendor} SLA: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
} as const
