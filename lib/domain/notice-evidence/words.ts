import { AUDIT_ACTIONS, isAuditAction } from '../audit/actions.ts'
import { roleName } from '../auth/words.ts'
import type { Blocking } from '../notices/served.ts'
import { counted } from '../quantities/time/duration.ts'
import { secondInWords } from '../quantities/time/instant.ts'
import type { EvidenceDeed, NoticeEvidence } from './view.ts'

/** What evidence of a notice says around its particulars. */
export const EVIDENCE_WORDS = {
  title: 'Evidence of a notice',
  subject: (title: string, asOf: string) => `Evidence of the notice “${title}”, as of ${secondInWords(asOf)}`,
  dataDescription: (title: string, asOf: string) =>
    `The evidence of the notice “${title}”, as of ${secondInWords(asOf)}, as data`,
  published: 'Published',
  sent: 'Sent',
  asOf: 'As of',
  state: 'State',
  notSent: 'not sent',
  whatItIs: (vendor: string, title: string, asOf: string) =>
    `This states to whom ${vendor} had sent the notice “${title}” by ${secondInWords(asOf)}, what their mail servers answered, and who confirmed that they received it. What happened later is not in it.`,
  acceptance:
    'When a mail server accepts a notice, it has the notice; that is no proof that anyone read it. A notice counts as served to a contact who has confirmed it, or whose mail server accepted it three days ago and has not returned it since.',
  addresses:
    'No e-mail address is in this file. Each is given by its SHA-256, in lower case: whoever knows an address can check it.',
  inside: (name: string, sha256: string) =>
    `The data inside, ${name}, say the same to the millisecond. Their SHA-256 is ${sha256}.`,
  lettersReplaced:
    'A character that the typefaces of this file lack is printed as its code, such as U+6F22. The data inside have it as it is.',
  theNotice: 'The notice',
  notice: 'Notice',
  page: 'Public page',
  recorded: 'Recorded on',
  publishedOn: 'Published on',
  sentSince: 'Sent since',
  paused: 'Paused since',
  tried: 'Everyone tried by',
  entry: 'Entry, SHA-256',
  checkEntry: 'To check the entry',
  howToCheckEntry: 'Its text is in the data inside, under notice.entry. Take the SHA-256 of that text.',
  noEntry: 'The data of this desk no longer have it.',
  standing: 'Where it stands',
  told: 'Told',
  accepted: 'Accepted',
  acknowledged: 'Confirmed',
  failed: 'Failed',
  contacts: (count: number) => counted(count, 'contact'),
  inTheWay: 'Stands in the way',
  nothingInTheWay: 'Nothing: every contact counts as served.',
  waits: 'Nobody has sent it yet.',
  nobodyTold: (customer: string, contract: string) => `${customer}, ${contract}: nobody is told`,
  blocked: (customer: string, contract: string, why: string) => `${customer}, ${contract}: ${why}`,
  recipients: 'Who is told',
  noRecipients: 'Nobody is told of this notice.',
  recipientsText:
    'Below each contact stands what happened, in order. Times are in UTC; a deadline is the end of its day, in the zone that is named.',
  customer: 'Customer and contract',
  contact: 'Contact',
  objectBy: 'Object by',
  removed: 'removed',
  noRole: 'no role stated',
  address: (sha256: string) => `Address, SHA-256 ${sha256}`,
  noAddress: 'The contact was removed before anything was sent',
  inEffect: (effect: string) =>
    `In effect for this contract: ${effect.charAt(0).toLowerCase()}${effect.slice(1)}`,
  notServed: (why: string) => `Not served: ${why}`,
  objections: 'Objections',
  objectionsText:
    'What each says, and who sent it, stand in its signed receipt, which the customer has. The reference is printed there.',
  noObjections: 'Nobody has objected.',
  objection: 'Objection',
  receivedOn: 'Received',
  inTime: 'in time',
  late: 'late',
  receipt: (sha256: string | null) =>
    sha256 === null ? 'The receipt is being made' : `Receipt, SHA-256 ${sha256}`,
  deeds: 'What people did',
  deedsText: 'From the audit log of the desk. Each entry holds the hash of the one before.',
  noDeeds: 'Nobody has sent, paused or resent it by hand.',
  when: 'When',
  what: 'What',
  who: 'Who',
  auditEntry: ({ number, sha256 }: EvidenceDeed['auditEntry']) => `Audit entry ${number}, SHA-256 ${sha256}`,
  ofRecipient: (customer: string) => `to a contact of ${customer}`,
  foot: 'Evidence, for those whom it concerns',
} as const

/** Why a notice does not count as served to a contact, for whoever was not there. */
export const NOT_SERVED_WORDS: Readonly<Record<Blocking, string>> = {
  waiting: 'not sent yet',
  retrying: 'their mail server has not taken it yet',
  written: 'no mail server was set, so it was written to a file',
  bounced: 'it came back',
  failed: 'it could not be delivered',
  fresh: 'accepted less than three days before',
}

const DOERS = {
  desk: 'The desk',
  'command-line': 'The command line',
  'api-key': 'A program',
  directory: 'The company’s directory',
  outsider: 'Someone with a link',
} as const

/** Who did something, by what they are: "Privacy". */
export function doerInWords(by: EvidenceDeed['by']): string {
  return by in DOERS
    ? DOERS[by as keyof typeof DOERS]
    : roleName(by as Exclude<typeof by, keyof typeof DOERS>)
}

/** What was done, as a sentence begins: "Sent a notice to customers". */
export function deedInWords(
  { action, recipient }: Pick<EvidenceDeed, 'action' | 'recipient'>,
  recipients: NoticeEvidence['recipients'],
): string {
  const words = isAuditAction(action) ? AUDIT_ACTIONS[action] : action
  const whom = recipients.find(({ id }) => id === recipient)
  const sentence = words.charAt(0).toUpperCase() + words.slice(1)
  return whom === undefined ? sentence : `${sentence}, ${EVIDENCE_WORDS.ofRecipient(whom.customer)}`
}
