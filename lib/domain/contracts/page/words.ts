import { type CalendarDate, dateInWords } from '../../quantities/time/calendar-date.ts'
import { counted } from '../../quantities/time/duration.ts'
import { MOST_NOTICES } from './limits.ts'

/** The title of the page for browsers, histories and previews. It names no customer: previews land in group chats. */
export const CONTRACT_PAGE_TITLE = 'Your contract'

/** What the page of a contract says to its customer. */
export const CONTRACT_PAGE_WORDS = {
  heading: (customer: string) => `Contract of ${customer}`,
  contract: 'Contract',
  terms: 'Terms',
  pinned: (version: string) =>
    `Your contract fixes version ${version}. A later one applies to it only if it holds no Change for the Worse, or if you choose it in writing.`,
  follows:
    'Your contract follows the versions that are published, each from the end of the notice that you get of it.',
  place: 'Tier and region',
  term: 'Term',
  renews: 'Renews on',
  lastNotice: 'Notice not to renew',
  lastNoticeBy: (day: CalendarDate) => `by ${dateInWords(day)}`,
  noticePeriod: 'Notice of changes',
  noticeDays: (days: number | null) => (days === null ? 'as the terms say' : counted(days, 'day')),
  authorisation: 'Sub-processors',
  general: 'General authorisation: you may object to a change',
  specific: 'Specific authorisation: you approve each change',
  services: 'Services',
  conditions: 'Conditions',
  yes: 'yes',
  no: 'no',

  documents: 'Your documents',
  noDocuments: (version: string, place: string) =>
    `Version ${version} has no ${place}, so there are no documents of it.`,
  nothingPublished: 'No version is published yet.',
  executed: 'Executed copy',
  executedSince: (day: string) => `Recorded on ${day}`,
  executedElsewhere: 'The file itself is kept by the parties. Compare its SHA-256 with this one.',
  download: 'Download',
  downloadOf: (title: string) => `Download the ${title}`,
  asRecorded: (size: string, sha256: string) => `PDF, ${size}, SHA-256 ${sha256}`,
  hashOnly: (sha256: string) => `SHA-256 ${sha256}`,
  firstDownload: 'PDF, created and signed on first download; this can take a moment.',
  verify: 'Check any of these files, at any time:',
  verifyLink: 'Verify a document',

  changes: 'What has changed',
  comparedWith: (version: string) => `Compared with version ${version}, for your tier and region.`,
  nothingSince: (version: string) => `Nothing has been published after version ${version}.`,
  notComparable: (version: string) =>
    `Version ${version} has no such tier or region, so it cannot be compared.`,
  inForce: (day: string, version: string) => `In force since ${day}: version ${version}`,
  announced: (day: string, version: string) => `From ${day}: version ${version}`,
  appliesNow: 'It applies to your contract.',
  appliesThen: 'It applies to your contract from then on.',
  appliesFrom: (day: CalendarDate) =>
    `It applies to your contract from ${dateInWords(day)}, after the notice that you were given.`,
  appliesUntold:
    'It does not apply to your contract yet: it does so from the end of your notice period, which begins once all your contacts have been told.',
  appliesByChoice: (fixed: string) =>
    `It does not apply to your contract, which fixes version ${fixed}, unless you choose it in writing.`,
  appliesNot: 'It does not apply to your contract: a later version has taken its place.',
  same: 'Nothing differs for your tier and region.',
  counts: (counts: string) => `For your tier and region: ${counts}.`,
  gone: 'It has no such tier or region.',
  more: (more: number) => `and ${more} more`,
  all: 'Compare in full',

  notices: 'Notices to you',
  noNotices: 'No notice has been sent to your contacts yet.',
  newest: `The newest ${MOST_NOTICES} are shown.`,
  effect: 'In effect for you',

  told: 'Who is told',
  toldNobody: 'nobody',
  toldLead: 'Notices go to the contacts that your company has named. To name others, write to',

  note: 'Whoever has this address can read this page. It has no end; we revoke it when you ask us to. Visits to it are not recorded.',
  unreachable: 'This page cannot be shown at the moment. Try again in a minute.',
  busy: 'Many files were downloaded from here within the hour. Try again later.',
  fileName: 'executed-contract.pdf',
} as const

/** "Sent on 20 November 2026 to 2 contacts; acknowledged by 1." */
export function sentInWords(
  day: string,
  { contacts, accepted, acknowledged }: { contacts: number; accepted: number; acknowledged: number },
): string {
  if (contacts === 0) return `Published on ${day}. No contact of your contract is told of such notices.`
  const arrived =
    accepted === contacts
      ? ''
      : `; accepted by the mail server of ${accepted === 0 ? 'none' : accepted} so far`
  const read = acknowledged === 0 ? '' : `; acknowledged by ${acknowledged}`
  return `Sent on ${day} to ${counted(contacts, 'contact')}${arrived}${read}.`
}
