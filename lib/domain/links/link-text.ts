import type { Billing } from './link.ts'

/** What is typed of an option, in the order of a form. */
export const OPTION_FIELDS = ['tier', 'region', 'fee', 'currency', 'billing'] as const

export type OptionField = (typeof OPTION_FIELDS)[number]

/** What is typed of a link beside its options, in the order of a form. */
export const LINK_FIELDS = [
  'customer',
  'lastDay',
  'recipient',
  'begins',
  'services',
  'conditions',
  'note',
  'steps',
  'version',
  'downloads',
  'calendar',
  'accessCode',
] as const

export type LinkField = (typeof LINK_FIELDS)[number]

/** An option as somebody types it; empty where nothing is written. */
export type OptionText = Readonly<Record<OptionField, string>>

/** A link as somebody types it, in a form or by the API; empty where nothing is written. */
export type LinkText = Readonly<Record<LinkField, string>> & { readonly options: readonly OptionText[] }

/**
 * What is wrong with a field, as a sentence that names it, what was given, and what to write. `field`: "lastDay", or of an
 * option "options.0.tier".
 */
export type LinkFault = { field: string; given: string; message: string }

/** What a field is called on screen. */
export const LINK_FIELD_NAMES: Readonly<Record<LinkField | OptionField | 'options', string>> = {
  customer: 'Prepared for',
  options: 'Options',
  tier: 'Tier',
  region: 'Region',
  fee: 'Fee',
  currency: 'Currency',
  billing: 'Paid',
  lastDay: 'Valid until',
  recipient: 'Recipient',
  begins: 'Contract starts',
  services: 'Services',
  conditions: 'Conditions',
  note: 'Note',
  steps: 'Steps',
  version: 'Version',
  downloads: 'Downloads',
  calendar: 'Booking page',
  accessCode: 'Access code',
}

export const BILLING_NAMES: Readonly<Record<Billing, string>> = { monthly: 'Monthly', annual: 'Yearly' }

/** What takes an access code away from a link that has one. */
export const NO_CODE = 'none'

/** An option of which nothing is typed. */
export const EMPTY_OPTION: OptionText = { tier: '', region: '', fee: '', currency: '', billing: 'monthly' }
