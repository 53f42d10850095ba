import type { FilePart } from './view.ts'

/** What a tailored file says of itself, wherever it is named. */
export const TAILORED_FILE_WORDS = {
  preparedFor: 'Prepared for',
  whatItIs: (vendor: string, hasAnnex: boolean) =>
    `This file holds the offer of ${vendor} for the tier and the region above, and the terms behind it: ${hasAnnex ? 'the sub-processors for your use of the service, ' : ''}the service level agreement, the data processing agreement, and a map to Article 30 of Regulation (EU) 2022/2554 (DORA).`,
  prevails:
    'Both agreements are attached as they were published and signed, byte for byte. Where these pages and a signed agreement differ, the signed agreement prevails.',
  noAnnex:
    'For this tier and region there is no list of sub-processors today: they have changed since this version. The data processing agreement has the list of its release.',
  offer: 'The offer',
  option: 'Option',
  fee: 'Fee',
  notStated: 'not stated',
  monthlyOf: (amount: string) => `${amount} a month, which credits are a share of`,
  cap: 'Credits at most',
  capOf: (rule: string, amount: string) => `${rule}: ${amount}`,
  begins: 'Contract start',
  services: 'Services',
  validUntil: 'Valid until',
  untilDay: (day: string) => `${day}, 24:00 UTC`,
  date: 'Date',
  by: 'Prepared by',
  byWhom: (name: string, email: string) => `${name}, ${email}`,
  yes: 'yes',
  no: 'no',
  notAll:
    'The typefaces of this file lack some characters of these names, which stand as their codes. The title in the properties of this file has the name of the customer in full.',
  fileTitle: (title: string, customer: string) => `${title} for ${customer}`,
  subject: (version: string, tier: string, region: string) =>
    `Version ${version}, tier ${tier}, region ${region}`,
  coverPage: (page: number, pages: number) => (pages === 1 ? 'cover' : `cover page ${page} of ${pages}`),
  annexPage: (page: number, pages: number) => `page A-${page} of A-${pages}`,
  coverMark: 'Cover',
  annexMark: 'Sub-processors',
  coverLabel: 'Cover ',
  annexLabel: 'A-',
  /** On the page of the link. */
  downloadTitle: 'Complete signed file',
  downloadContent:
    'Your offer on the cover, the sub-processors for your use, SLA, DPA and a map to Article 30 DORA. The signed SLA and DPA are attached.',
  /** In the history of the link. */
  made: (option: string, version: string, sha256: string) =>
    `Option ${option}, version ${version}, SHA-256 ${sha256}`,
} as const

/** What each part is called in the contents of the cover. */
export const FILE_PART_NUMBERS: Readonly<Record<FilePart, string>> = {
  annex: 'A',
  sla: 'SLA',
  dpa: 'DPA',
  'annex-dora': 'B',
}
