import { LONGEST_CUSTOMER } from '../../contracts/customer-name.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import { type CalendarDate, dateInWords } from '../../quantities/time/calendar-date.ts'
import { counted, grouped } from '../../quantities/time/duration.ts'
import type { CustomersPage, ImportPreview } from './view.ts'

/** Sentences of the screens about customers. */
export const CUSTOMER_WORDS = {
  caption: 'Customers and prospects',
  find: 'Find a customer',
  state: 'State',
  all: 'All',
  lacking: 'Somebody is missing',
  order: 'Order',
  orders: [
    { id: 'name', name: 'By name' },
    { id: 'ends', name: 'By which contract ends first' },
  ],
  loading: 'Reading the list…',
  none: 'No customer yet. Add one, or import a table.',
  noneFound: 'No customer matches. Try part of a name, a reference or an address, or another state.',
  more: 'Show more',
  add: 'Add a customer',
  addLead: 'Without a contract, it is a prospect.',
  import: 'Import',
  csv: 'Export as CSV',
  xlsx: 'Export as XLSX',
  name: 'Name',
  reference: 'Reference',
  referenceHelp: 'As another system calls it, such as your CRM. It may be left empty.',
  save: 'Save',
  back: 'All customers',
  unknown: 'There is no such customer. It may have been joined with another one.',
  badFind: `Enter at most ${LONGEST_CUSTOMER} characters to find.`,
  badState: 'Choose a state from the list.',
  badOrder: 'Choose an order from the list.',
  badAfter: 'Reload the page.',

  contracts: 'Contracts',
  noContract: 'No contract: this is a prospect.',
  addContract: 'Add a contract',
  changeContract: 'Change',
  contractTitle: (name: string) => `Change contract ${name}`,
  endContract: 'End',
  reopen: 'Reopen',
  endTitle: (name: string) => `End contract ${name}`,
  lastDay: 'Last day',
  lastDayHelp: 'The contract holds to the end of this day.',

  contacts: 'Contacts',
  contactsCaption: 'Who is told of what',
  noContact: 'Nobody yet. Whoever is told of changes is a contact.',
  addContact: 'Add a contact',
  changeContact: 'Change',
  contactTitle: (name: string) => `Change ${name}`,
  removeContact: 'Remove',
  removeTitle: (name: string) => `Remove ${name}?`,
  removeLead: 'Name, role and address are erased. This cannot be undone.',
  role: 'Role',
  address: 'E-mail address',
  told: 'Told of',
  toldUnder: (contract: string) => `Told of, under ${contract}`,
  nothing: 'Nothing',
  instead: 'Who is told instead?',
  nobody: 'Nobody',
  someoneNew: 'Someone new',
  reason: 'Why is nobody told?',
  reasonHelp: 'It is kept in the audit log for ever: write no names and no addresses.',

  change: 'Change',
  changeTitle: 'Change the customer',
  end: 'End',
  endCustomerTitle: (name: string) => `End ${name}`,
  endCustomerLead: 'Every contract that lasts longer ends with this day. This can be undone.',
  endProspectLead: 'It is a prospect no longer. This can be undone.',
  merge: 'Join with another',
  mergeTitle: (name: string) => `Join another customer with ${name}`,
  mergeLead: (name: string) =>
    `Its contracts and contacts become those of ${name}; contacts with the same address become one. This can be undone.`,
  mergeFind: 'Find the other one',
  mergeOther: 'The other customer',
  mergeNone: 'No other customer matches.',
  mergeSend: 'Join',
} as const

/** What was done, told after it. */
export const CUSTOMER_DONE = {
  added: (name: string) => `${name} is added.`,
  changed: 'Saved.',
  undone: 'Undone.',
  ended: (name: string) => `${name} is ended.`,
  contractAdded: 'The contract is added.',
  contactAdded: (address: string) => `${address} is added.`,
  removed: 'The contact is removed, and their data are erased.',
  merged: (other: string) => `${other} is joined with this customer.`,
} as const

/** What a form has to send; only a program that is not ours leaves it out. */
export const CUSTOMER_ASKED = {
  named: 'Send the name and the reference of the customer.',
  contract: 'Send every field of the contract as a text.',
  person: 'Send name, role and e-mail address of the contact, and what they are told of.',
  instead: 'Send who is told instead, or the reason why nobody is.',
  day: 'Enter a day, for example 2026-10-01.',
  change: 'Send a name and a reference, or the last days of contracts.',
  unprintable: 'Remove the characters that cannot be shown.',
  other: 'Choose another customer to join it with.',
} as const

/** Sentences about what is recorded of a contract beside its terms. */
export const RECORD_WORDS = {
  page: 'Customer’s page',
  noPage: 'None. Issue its address, and give it to your customer.',
  issued: (by: string) => `Issued by ${by},`,
  revokedBy: (by: string) => `Revoked by ${by},`,
  issue: 'Issue the address',
  reissue: 'Issue a new address',
  issueTitle: 'Issue the address of your customer’s page?',
  issueLead:
    'Whoever has the address can read this contract, its documents and notices, until you revoke it. It is shown once.',
  reissueTitle: 'Issue a new address?',
  reissueLead: 'The old address stops working at once. You get a new one to give to your customer.',
  revoke: 'Revoke the page',
  revokeTitle: (name: string) => `Revoke the page of contract ${name}?`,
  revokeLead: 'Its address stops working at once, and for good. The contract stays as it is.',
  reason: 'Why',
  reasonHelp: 'For you and your colleagues. It may be left empty.',
  madeTitle: 'Copy the address now',
  madeLead: 'It is shown this once: the desk keeps no copy. If it is lost, issue a new one.',
  address: 'Address',
  codeAlt: 'The address as a QR code',

  reminders: 'Reminders of the renewal',
  copy: 'Executed copy',
  noCopy: 'Not recorded.',
  hashAlone: 'Its hash alone is kept',
  recorded: (by: string) => `Recorded by ${by},`,
  download: 'Download',
  record: 'Record the executed copy',
  replace: 'Replace the executed copy',
  copyLead:
    'Choose the PDF of the signed contract, at most 20 MB: your customer can download it on their page. Where the file is kept elsewhere, enter its SHA-256 instead.',
  file: 'Signed contract, PDF',
  hash: 'SHA-256',
  hashHelp: '64 characters from 0 to 9 and a to f. Left empty where you choose a file.',
  whyReplaced: 'Why does it take the place of the other one?',
  whyReplacedHelp: 'In at least three words. The hash of the other one stays here, with this reason.',
  chooseOne: 'Choose a file, or enter its SHA-256.',
  earlier: (copies: number) => (copies === 1 ? '1 earlier copy' : `${copies} earlier copies`),
  because: (reason: string) => `Took the place of the one before: ${reason}`,
  noFile: 'There is no file of this copy. Reload the page.',

  fromLink: (customer: string) => `Contract with ${customer}`,
  fromLinkName: 'Contract of a link',
  fromLinkLead: (by: string) =>
    `Filled in from the link that ${by} prepared. Check it against the signed contract; the prospect becomes a customer.`,
  option: 'Option agreed on',
  contactTitle: 'First contact',
  contactLead: 'Told of everything under this contract. Leave the address empty to name nobody yet.',
  make: 'Make the contract',
  linkGone:
    'This link is not here: it became a contract already, or was not handed to legal. Go back to Today.',
} as const

/** "For 1 October 2027, to the rep and 2 contacts; 2 of 3 sent." */
export function reminderInWords(
  renews: CalendarDate,
  { reps, contacts, sent }: { reps: number; contacts: number; sent: number },
): string {
  const to = enumerated([
    ...(reps === 0 ? [] : ['the rep']),
    ...(contacts === 0 ? [] : [counted(contacts, 'contact')]),
  ])
  const all = reps + contacts
  return `For ${dateInWords(renews)}, to ${to}${sent === all ? '' : `; ${sent} of ${all} sent`}.`
}

/** What was done, told after it. */
export const RECORD_DONE = {
  revoked: 'The page is revoked.',
  copied: 'The executed copy is recorded.',
  made: (customer: string) => `The contract with ${customer} is made.`,
} as const

/** What a form has to send; only a program that is not ours leaves it out. */
export const RECORD_ASKED = {
  reason: 'Send the reason as a text; it may be empty.',
  copy: 'Send the SHA-256 and the reason as texts.',
  contract: 'Name the contract by its id.',
} as const

/** Sentences of the screen on which a table is imported. */
export const IMPORT_WORDS = {
  title: 'Import customers',
  lead: 'Choose a table, as CSV or XLSX, of at most 1 MB. You see what each row will do before anything is stored. An export of this list shows the columns; an empty cell changes nothing.',
  file: 'Table',
  look: 'Show what it does',
  looking: 'Reading the table…',
  import: 'Import',
  nothing: 'Nothing would change: the desk already has everything in this table.',
  faultsTitle: 'Fix these cells first',
  rowsTitle: 'What each row does',
  rowsCaption: 'Rows of the table that change something',
  row: 'Row',
  customer: 'Customer',
  does: 'What it does',
  place: 'Cell',
  fault: 'What to write',
  faultsCaption: 'Cells that cannot be read',
  badPreview: 'Look at the preview again.',
  badName: 'Name the file in the address, in at most 200 characters.',
} as const

/** "12 customers, 3 prospects and 1 that has ended. 2 customers have no contact for sub-processor notices." */
export function countsInWords({
  customer,
  prospect,
  ended,
  withoutContact,
}: CustomersPage['counts']): string {
  const parts = [
    counted(customer, 'customer'),
    ...(prospect === 0 ? [] : [counted(prospect, 'prospect')]),
    ...(ended === 0 ? [] : [`${grouped(ended)} that ${ended === 1 ? 'has' : 'have'} ended`]),
  ]
  const have = withoutContact === 1 ? '1 customer has' : `${grouped(withoutContact)} customers have`
  const missing = withoutContact === 0 ? '' : ` ${have} no contact for sub-processor notices.`
  return `${enumerated(parts)}.${missing}`
}

/** A preview in a sentence: "3 cells cannot be read.", "Adds 2 customers." */
export function previewInWords({ faults, moreFaults, summary }: ImportPreview): string {
  const cells = faults.length + moreFaults
  if (cells > 0) return `${counted(cells, 'cell')} cannot be read.`
  return summary === null ? IMPORT_WORDS.nothing : `${summary}.`
}

/** What is left out of a preview: "400 more rows change something. 20 rows would change nothing. Not read: Owner." */
export function restInWords({ rows, doing, idle, moreFaults, ignored }: ImportPreview): string {
  const more = doing - rows.length
  return [
    ...(moreFaults === 0 ? [] : [`${counted(moreFaults, 'more cell')} cannot be read.`]),
    ...(more === 0
      ? []
      : [more === 1 ? '1 more row changes something.' : `${grouped(more)} more rows change something.`]),
    ...(idle === 0
      ? []
      : [idle === 1 ? '1 row would change nothing.' : `${grouped(idle)} rows would change nothing.`]),
    ...(ignored.length === 0 ? [] : [`Columns that are not read: ${enumerated(ignored)}.`]),
  ].join(' ')
}
