import { LONGEST_CUSTOMER } from '../../contracts/customer-name.ts'
import type { ContractNoticeState } from '../../notices/notice-state.ts'
import type { NoticeEvent, RecipientState } from '../../notices/progress.ts'
import type { Blocking } from '../../notices/served.ts'
import { counted, grouped } from '../../quantities/time/duration.ts'
import type { NoticeLine } from './view.ts'

/** Sentences of the screens about notices. */
export const NOTICES_WORDS = {
  lead: 'What your customers have to be told under their contracts, and who has been told.',
  caption: 'Notices to customers',
  loading: 'Reading the notices…',
  none: 'Nothing is published yet that customers have to be told of.',
  unknown: 'There is no such notice. Go back to the list.',
  recipients: 'Who is told',
  recipientsCaption: 'Contacts who are told, and how that goes',
  find: 'Find a customer or an address',
  anyState: 'In any state',
  state: 'State',
  noneFound: 'Nobody matches. Try a part of the name.',
  nobody: 'Nobody is told of this.',
  more: 'Show more',
  history: 'What happened',
  noDeadline: 'Nobody can object',
  removed: 'Contact removed',
  public: 'See the public page',
  send: 'Send',
  sendTitle: 'Send this notice?',
  sendLead: (contacts: number, customers: number) =>
    `${counted(contacts, 'contact')} of ${counted(customers, 'customer')} get it now. This cannot be taken back.`,
  sendNobody: 'Nobody can be told of this. Add a contact to the customers that it concerns first.',
  subject: 'Subject',
  andMore: (count: number) => `and ${grouped(count)} more`,
  lacking: 'Nobody is told of this at:',
  copy: 'Send a copy to me',
  copied: (own: string) => `A copy is on its way to ${own}.`,
  sent: (recipients: number) => `It goes to ${counted(recipients, 'contact')} now.`,
  pause: 'Pause',
  paused: 'Nothing more is sent until you go on.',
  resume: 'Go on',
  resumed: 'It is being sent again.',
  resend: 'Send again',
  resent: 'It is sent to them once more.',
  replace: 'Replace address',
  replaceTitle: 'Replace this address?',
  replaceLead: (customer: string) =>
    `The contact of ${customer} gets the new address for every notice, and this one is sent there now.`,
  newAddress: 'New e-mail address',
  save: 'Replace and send',
  badFind: `Enter at most ${LONGEST_CUSTOMER} characters.`,
  badState: 'Choose one of the states.',
  badAfter: 'Reload the page.',
  noChange: 'Send {"pause": true} or {"pause": false}.',
  noAddress: 'Enter an e-mail address, for example privacy@example.com.',
  testAddress: 'Test the objection address',
  addressTested: 'The test message is on its way. Whoever reads that mailbox confirms it by the link in it.',
  noObjectionAddress: 'No terms are published yet, so there is no address for objections.',
  testFailed: (reason: string) => `The test message was not sent. ${reason}`,
  evidence: 'Evidence',
  evidenceLead:
    'All that the desk knows of this notice as of now: who was told, each answer of their mail servers, and who confirmed it. The PDF is signed, and anyone can check it at /verify. It holds no e-mail addresses. That you download it is recorded.',
  evidencePdf: 'Signed evidence (PDF)',
  evidenceJson: 'The same as data (JSON)',
  evidenceClear: 'The same as data, with e-mail addresses (JSON)',
  tooManyForPdf:
    'This notice has more than 3,000 recipients, too many for a PDF. Download the evidence as JSON instead.',
  noAddressesInPdf: 'The PDF is kept for good, so it holds no addresses. Download the JSON for them.',
  copyFailed: (reason: string) => `The copy was not sent. ${reason}`,
} as const

export const NOTICE_STATES: Readonly<Record<ContractNoticeState, string>> = {
  before: 'From before the desk',
  nobody: 'Concerns nobody',
  waiting: 'Waits to be sent',
  sending: 'Being sent',
  paused: 'Paused',
  sent: 'Sent, not all served',
  served: 'Served',
}

export const RECIPIENT_STATE_NAMES: Readonly<Record<RecipientState, string>> = {
  waiting: 'Waiting',
  retrying: 'Trying again',
  accepted: 'Accepted by their mail server',
  written: 'Written to a file',
  bounced: 'Came back',
  failed: 'Failed',
}

/** Why a recipient does not count as served. */
export const BLOCKING_WORDS: Readonly<Record<Blocking, string>> = {
  waiting: 'Not sent yet',
  retrying: 'Their mail server has not taken it yet',
  written: 'No mail server is set, so it was not sent',
  bounced: 'It came back: give the contact another address',
  failed: 'It could not be delivered: give the contact another address, or send it again',
  fresh: 'Accepted less than three days ago: it may still come back',
}

/** What an event was, with what was said: "Accepted by mx.example.com:25: 250 queued". */
export function eventInWords(kind: NoticeEvent['kind'], said: string | null): string {
  return said === null || said === '' ? EVENT_NAMES[kind] : `${EVENT_NAMES[kind]}: ${said}`
}

const EVENT_NAMES: Readonly<Record<NoticeEvent['kind'], string>> = {
  accepted: 'Accepted by',
  written: 'Written to a file',
  postponed: 'Not taken',
  refused: 'Refused',
  bounced: 'Came back',
  resent: 'Sent again by hand',
  acknowledged: 'Acknowledged',
  delayed: 'Their mail server still tries to deliver it',
  complained: 'They reported it as spam',
  answered: 'Their mail program answered by itself',
  replied: 'They replied',
  reported: 'Their mail server reported',
  reminded: 'Reminded',
  unreminded: 'The reminder could not be delivered',
}

/** "12 contacts of 9 customers", and of how many contracts nobody is told. */
export function countsInWords({ contacts, customers, lacking }: NoticeLine['counts']): string {
  const told = `${counted(contacts, 'contact')} of ${counted(customers, 'customer')}`
  return lacking === 0 ? told : `${told}; nobody at ${counted(lacking, 'contract')}`
}

/** "7 accepted, 3 acknowledged, 1 failed"; empty where nothing has happened yet. */
export function progressInWords({ accepted, acknowledged, failed }: NoticeLine['counts']): string {
  return [
    ...(accepted === 0 ? [] : [`${grouped(accepted)} accepted`]),
    ...(acknowledged === 0 ? [] : [`${grouped(acknowledged)} acknowledged`]),
    ...(failed === 0 ? [] : [`${grouped(failed)} failed`]),
  ].join(', ')
}
