import { CONTRACT_FIELD_NAMES, CONTRACT_FIELDS, type ContractField } from '../contract-text.ts'

/** What of a customer and of a contact a column may say. */
const OTHER_FIELDS = [
  'customer',
  'customerReference',
  'endedOn',
  'copySha256',
  'name',
  'role',
  'address',
  'kinds',
] as const

/** What a column may say. */
export type ImportField = ContractField | (typeof OTHER_FIELDS)[number]

/** What the columns of our own export are called, in their order. */
export const COLUMN_NAMES: Readonly<Record<ImportField, string>> = {
  customer: 'Customer',
  customerReference: 'Customer reference',
  endedOn: 'Prospect until',
  ...CONTRACT_FIELD_NAMES,
  copySha256: 'Executed copy SHA-256',
  name: 'Contact',
  role: 'Role',
  address: 'E-mail address',
  kinds: 'Told of',
}

/** Every field, in the order of the columns of our own export. */
export const IMPORT_FIELDS = Object.keys(COLUMN_NAMES) as readonly ImportField[]

/** Headings by what stands below them, in lists that vendors keep of their customers; our own names come on top. */
const HEADINGS: Readonly<Record<ImportField, string>> = {
  customer:
    'customer name | company | company name | account | account name | client | organisation | organization | legal name',
  customerReference: 'reference | customer id | customer number | account id | account number | crm id',
  endedOn: 'lost on | closed on',
  reference:
    'contract reference | contract number | contract id | order form | order form number | agreement | msa | contract no',
  version: 'sla version | terms version | version of the terms',
  tier: 'plan | sla tier | service tier | edition',
  region: 'data region | service region | hosting region',
  services: 'service used | products',
  conditions: 'condition | options',
  noticeDays: 'notice period | days of notice | notice period in days | notice',
  authorisation: 'authorization | sub processor authorisation | sub processor authorization | consent',
  begins: 'start | start date | begin | effective date | from | contract start | signed on',
  ends: 'end | end date | until | to | expires | expiry | contract end',
  renews: 'renewal date | renewal | renews | next renewal',
  renewalNotice: 'renewal notice | renewal notice days | non renewal notice | days before renewal',
  renewalReminder: 'renewal reminder | renewal reminders | remind | reminder',
  monthlyFee: 'fee | mrr | monthly price | price a month | monthly amount | amount',
  currency: 'fee currency',
  yearStarts: 'contract year | start of the contract year | contract year start | year starts',
  copySha256: 'executed copy | signed copy | sha 256 of the executed copy',
  name: 'contact name | contact person | full name | notice contact',
  role: 'position | job title | title | function',
  address: 'email | mail | email address | contact email | address | notice email',
  kinds: 'notices | kinds of notice | notified of | subscription',
}

/** Where each field stands in a row, from 0, and what is not read. */
export type Columns = { at: Partial<Record<ImportField, number>>; ignored: string[] }

/** What the columns below a row of headings hold; null where none names the customer. */
export function columnsOf(header: readonly string[]): Columns | null {
  const at: Columns['at'] = {}
  const ignored: string[] = []
  header.forEach((heading, index) => {
    const name = plain(heading)
    if (name === '') return
    const field = FIELDS.get(name)
    if (field === undefined || at[field] !== undefined) ignored.push(heading.trim())
    else at[field] = index
  })
  return at.customer === undefined ? null : { at, ignored }
}

function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll('(s)', '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll('subprocessor', 'sub processor')
    .replaceAll('e mail', 'email')
}

const FIELDS = new Map(
  IMPORT_FIELDS.flatMap((field) =>
    [COLUMN_NAMES[field], ...HEADINGS[field].split(' | ')].map((name) => [plain(name), field] as const),
  ),
)

/** Whether a field is one of a contract, or of its executed copy. */
export function isContractField(field: ImportField): boolean {
  return field === 'copySha256' || (CONTRACT_FIELDS as readonly string[]).includes(field)
}
