import type { Currency } from '../quantities/money.ts'
import type { CalendarDate } from '../quantities/time/calendar-date.ts'
import type { PlannedStep } from './planned-step.ts'

/** How a fee is paid. */
export const BILLINGS = ['monthly', 'annual'] as const

export type Billing = (typeof BILLINGS)[number]

/** What is asked for each month, or each year, in whole minor units of its currency. */
export type OptionFee = { minor: number; currency: Currency; billing: Billing }

/** What a prospect may choose: a tier in a region, and what it costs. */
export type LinkOption = {
  tier: string
  region: string
  /** Null where it is not stated. */
  fee: OptionFee | null
}

/** Who has prepared a link, as they were then. */
export type PreparedBy = {
  name: string
  email: string
  /** Where a time with them can be booked, https; null where they name nothing. */
  calendar: string | null
}

/** What a tailored link fixes. */
export type LinkTerms = {
  /** The customer, as whoever prepared it has written the name. */
  preparedFor: string
  /** One to three. */
  options: readonly LinkOption[]
  /** On which day the contract would start; null where that is not stated. */
  begins: CalendarDate | null
  /** Ids of the services that would be used; null for all. */
  services: readonly string[] | null
  /** By the id of a condition, whether it holds; what is left out is not stated. */
  conditions: Readonly<Record<string, boolean>>
  /** For the prospect to read. */
  note: string | null
  /** What is to be done until signature, beside what every link has; at most six. */
  steps: readonly PlannedStep[]
  /** The version that it fixes; null where it follows the latest one. */
  version: string | null
  mayDownload: boolean
  /** The address that it is for; null where nobody is named. */
  recipient: string | null
  /** Where a time with whoever prepared it can be booked. */
  calendar: string | null
  /** The first moment at which it is open no more (RFC 3339, business time). */
  expiresAt: string
}

/** So many options a link may offer. */
export const MOST_OPTIONS = 3

/** "A", "B", "C": what an option is called on every page and in every file. */
export function optionName(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}
