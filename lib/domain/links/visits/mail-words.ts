import { nameOnLine } from '../../contracts/customer-name.ts'
import { type DownloadKind, downloadOf } from './downloaded.ts'

const KIND_NAMES: Readonly<Record<DownloadKind, string>> = {
  tailored: 'complete signed file',
  sla: 'SLA',
  dpa: 'DPA',
  bundle: 'bundle of SLA and DPA',
  workbook: 'workbook',
}

/** "Option A, bundle of SLA and DPA", of a download as it is kept: "A/bundle/3f…"; "All options, workbook". */
export function downloadName(subject: string): string {
  const { option, kind } = downloadOf(subject)
  return `${option === null ? 'All options' : `Option ${option}`}, ${KIND_NAMES[kind as DownloadKind] ?? kind}`
}

/** What the mails to whoever prepared a link say of its visits. */
export const VISIT_MAIL = {
  visit: {
    subject: (customer: string) => `${nameOnLine(customer)} has likely read your page`,
    preview: 'The first visit that looks like a person’s.',
    heading: (customer: string) => `First visit: ${customer}`,
    lead: 'Somebody has likely read the page that you prepared: it was used as people use pages, over several seconds.',
  },
  download: {
    subject: (customer: string) => `${nameOnLine(customer)} has likely downloaded a document`,
    preview: 'The first download from a visit that looks like a person’s.',
    heading: (customer: string) => `First download: ${customer}`,
    lead: 'Somebody who has likely read the page that you prepared has downloaded from it.',
  },
  opened: 'Opened',
  files: 'Downloaded',
  action: 'See the visits',
  note: '“Likely”, since a patient program can look like a person. Mail scanners and previews are kept apart.',
  foot: 'You get this once for each link that you prepared. Which of these mails you get is set in your profile.',
} as const
