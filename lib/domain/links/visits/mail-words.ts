import type { ArchivedKind } from '../../legal/text.ts'
import { optionName } from '../link.ts'

const KIND_NAMES: Readonly<Record<ArchivedKind, string>> = {
  sla: 'SLA',
  dpa: 'DPA',
  bundle: 'bundle of SLA and DPA',
}

/** "Option A, bundle of SLA and DPA", of a download as it is kept: "A/bundle/3f…". */
export function downloadName(subject: string): string {
  const [option = optionName(0), kind = ''] = subject.split('/')
  return `Option ${option}, ${KIND_NAMES[kind as ArchivedKind] ?? kind}`
}

/** What the mails to whoever prepared a link say of its visits. */
export const VISIT_MAIL = {
  visit: {
    subject: (customer: string) => `${customer} has likely read your page`,
    preview: 'The first visit that looks like a person’s.',
    heading: (customer: string) => `First visit: ${customer}`,
    lead: 'Somebody has likely read the page that you prepared: it was used as people use pages, over several seconds.',
  },
  download: {
    subject: (customer: string) => `${customer} has likely downloaded a document`,
    preview: 'The first download from a visit that looks like a person’s.',
    heading: (customer: string) => `First download: ${customer}`,
    lead: 'Somebody who has likely read the page that you prepared has downloaded from it.',
  },
  opened: 'Opened',
  files: 'Downloaded',
  action: 'See the visits',
  note: '“Likely”, since a patient program can look like a person. Mail scanners and previews are kept apart.',
  foot: 'You get this once for each link that you prepared.',
} as const

/** What the mail with a question says. */
export const QUESTION_MAIL = {
  subject: (customer: string) => `Question from ${customer}`,
  preview: (name: string) => `${name} has asked on the page that you prepared.`,
  heading: (customer: string) => `A question from ${customer}`,
  lead: (name: string) => `${name} has asked on the page that you prepared. Answer to the address below.`,
  from: 'From',
  answerTo: 'Answer to',
  question: 'Question',
  asked: 'Asked',
  action: 'Answer by e-mail',
  note: 'Name and address are as they were entered: nobody has checked them.',
  foot: 'You get this because you prepared the page. Replies to this mail do not reach whoever asked.',
} as const
