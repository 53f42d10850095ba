import { NOTICE_WORDS } from '../words.ts'

/** What an annex of the list of sub-processors says around its particulars. */
export const ANNEX_WORDS = {
  title: (vendor: string) => `Sub-processors of ${vendor}`,
  subject: (place: string, from: string) => `Sub-processors for ${place}, from ${from}`,
  dataDescription: (place: string, days: string) =>
    `The list of sub-processors for ${place}, ${days}, as data`,
  tier: 'Tier',
  region: 'Region',
  from: 'From',
  to: 'To',
  everyTier: 'every tier',
  everyRegion: 'every region',
  particularUse: 'certain services or conditions',
  noEnd: 'no end announced',
  days: (from: string, to: string | null) => (to === null ? `from ${from}` : `${from} to ${to}`),
  whatItIs: (vendor: string, place: string, from: string, to: string | null) =>
    to === null
      ? `This is the list of sub-processors of ${vendor} for ${place}, as it stands on every day from ${from} on by what was announced when it was made. No later change was.`
      : `This is the list of sub-processors of ${vendor} for ${place}, as it stands on every day from ${from} to ${to} by what was announced when it was made. What was announced may still be withdrawn or amended, and a removal may take effect at once.`,
  counted: (some: number, all: number, place: string | null) => {
    const companies = all === 1 ? '1 company' : `${all} companies`
    return place === null
      ? `It has ${companies}.`
      : `Of ${companies} on the whole list, ${some} ${some === 1 ? 'is' : 'are'} used for ${place}.`
  },
  layout:
    'It has the particulars that Annex III of the Standard Contractual Clauses (Decision (EU) 2021/914) asks for. “Not stated” means that there is no confirmed statement.',
  leftOut: 'Services and conditions that make no difference to this list are not named.',
  madeFrom: (notice: string) =>
    `It is made from the ledger of sub-processors up to the notice ${notice}. The last page states the hash of that entry, and so fixes every entry before it.`,
  madeFromAsPart: (notice: string) =>
    `It is made from the ledger of sub-processors up to the notice ${notice}. The cover states the hash of that entry, and so fixes every entry before it.`,
  subprocessors: 'Sub-processors',
  noSubprocessors: 'No sub-processor is used.',
  billing: 'Providers for billing contact data, not sub-processors',
  billingText: (vendor: string) =>
    `They receive only data of which ${vendor} itself is the controller, and no Customer Personal Data.`,
  ahead: 'Changes ahead',
  noChange: 'No change that concerns this list is announced.',
  aheadText: `Announced changes that concern this list. ${NOTICE_WORDS.lastDayFor}`,
  ofGroup: (vendor: string) => `A company of ${vendor}’s own group`,
} as const

/** The labels of what is said of a company, as Annex III of the data processing agreement has them, and of a notice. */
export const ANNEX_LABELS = {
  name: 'Known as',
  address: 'Address',
  seat: 'Registered in',
  contact: 'Contact',
  processing: 'Processing',
  usedFor: 'Used for',
  onlyWith: 'Used only with',
  responsibilities: 'Responsibilities',
  scope: 'Scope',
  data: 'Data',
  dataSubjects: 'Data subjects',
  storage: 'Storage',
  access: 'Access',
  mechanism: 'Transfer mechanism',
  mechanismNote: 'About the transfer',
  engagedBy: 'Engaged by',
  group: 'Group',
  since: 'Listed since',
  certifications: 'Certifications',
  dpa: 'Its own DPA',
  list: 'Its own list',
  notice: 'Notice',
  published: 'Published',
  effective: 'Takes effect',
  concerns: 'Concerns',
  objections: 'Objections',
  page: 'Page',
} as const
