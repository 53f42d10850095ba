import type { Currency } from '../quantities/money.ts'
import type { CalendarDate } from '../quantities/time/calendar-date.ts'

/** What a contact may be told of. The order is that of lists. */
export const NOTICE_KINDS = ['subprocessors', 'releases', 'service'] as const

/** `service`: maintenance, force majeure and whatever else the terms say is announced. */
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** How a customer has agreed to sub-processors (GDPR Art. 28(2)). */
export const AUTHORISATIONS = ['general', 'specific'] as const

export type Authorisation = (typeof AUTHORISATIONS)[number]

/** A monthly fee in whole minor units of its currency. */
export type Fee = { minor: number; currency: Currency }

/** What a contract says. */
export type ContractTerms = {
  /** By which the customer's contracts are told apart, such as the number of the order form; null where it has none. */
  reference: string | null
  /** The version that it fixes; null where it follows the latest one. */
  version: string | null
  tier: string
  region: string
  /** Ids of the services that are used; null for all. */
  services: readonly string[] | null
  /** By the id of a condition, whether it holds; what is left out is not stated. */
  conditions: Readonly<Record<string, boolean>>
  /** Days of notice that it agrees on by itself; null for those of the terms. */
  noticeDays: number | null
  authorisation: Authorisation
  begins: CalendarDate
  /** Its last day; null while it is open. */
  ends: CalendarDate | null
  /** The day from which it goes on for another term unless somebody ends it; null where that is not stated. */
  renews: CalendarDate | null
  /** So many days before it renews somebody has to say that it shall not; null where that is not stated. */
  renewalNotice: number | null
  /** Whether the customer is reminded by mail before it renews. */
  renewalReminder: boolean
  /** Null where it is not stated. */
  monthlyFee: Fee | null
  /** The day on which each of its contract years starts, MM-DD; 02-29 is the last day of February. */
  yearStarts: string
}

/** A contract of a customer. */
export type Contract = ContractTerms & { id: string }

/** Someone at a customer, and of what they are told under which contract. */
export type Contact = {
  id: string
  name: string | null
  role: string | null
  address: string
  told: readonly { contract: string; kind: NoticeKind }[]
}

/** A customer with all that is agreed with it. One without a contract is a prospect. */
export type Customer = {
  id: string
  name: string
  /** As the vendor's other systems call it. */
  reference: string | null
  /** Since when a prospect is one no longer; null otherwise. */
  endedOn: CalendarDate | null
  contracts: readonly Contract[]
  contacts: readonly Contact[]
}

/** A text on one line, with single spaces, as names are kept. */
export function onOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/gu, ' ')
}

/**
 * Whether a text has characters that show nothing, that turn the direction of what follows, or half of one. No database keeps the
 * first and the last, and a name with the others reads as another one.
 */
export function isUnprintable(text: string): boolean {
  return /[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\t\n\r]/u.test(text) || !text.isWellFormed()
}

/** Of a name, a reference or an address, what tells it apart: capitals, widths of letters and white space do not. */
export function keyOf(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
}
