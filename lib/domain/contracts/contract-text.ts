/** What a contract says, field by field, in the order of forms and tables. */
export const CONTRACT_FIELDS = [
  'reference',
  'version',
  'tier',
  'region',
  'services',
  'conditions',
  'noticeDays',
  'authorisation',
  'begins',
  'ends',
  'renews',
  'renewalNotice',
  'renewalReminder',
  'monthlyFee',
  'currency',
  'yearStarts',
] as const

export type ContractField = (typeof CONTRACT_FIELDS)[number]

/** A contract as somebody types it, in a form or in the cells of a table; empty where nothing is written. */
export type ContractText = Readonly<Record<ContractField, string>>

/** What is wrong with a field, as a sentence that names it, what was given, and what to write. */
export type ContractFault = { field: ContractField; given: string; message: string }

/** What a field is called on screen and at the head of a column. */
export const CONTRACT_FIELD_NAMES: Readonly<Record<ContractField, string>> = {
  reference: 'Contract',
  version: 'Version',
  tier: 'Tier',
  region: 'Region',
  services: 'Services',
  conditions: 'Conditions',
  noticeDays: 'Notice days',
  authorisation: 'Authorisation',
  begins: 'Begins',
  ends: 'Ends',
  renews: 'Renews on',
  renewalNotice: 'Notice before renewal',
  renewalReminder: 'Remind the customer',
  monthlyFee: 'Monthly fee',
  currency: 'Currency',
  yearStarts: 'Contract year starts',
}

/** How it is written that nothing of its own is stated; each is what an empty field of a new contract means. */
export const UNSTATED = {
  version: 'latest',
  services: 'all',
  conditions: 'not stated',
  noticeDays: 'as the terms say',
  ends: 'open',
  renews: 'not stated',
  renewalNotice: 'not stated',
  monthlyFee: 'not stated',
} as const

/** What a customer that uses none of the services writes. */
export const NO_SERVICES = 'none'
