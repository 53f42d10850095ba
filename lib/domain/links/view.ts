import type { VersionDifference } from '../comparison/joined-offers.ts'
import type { Offer } from '../offer/offer.ts'
import type { CalendarDate } from '../quantities/time/calendar-date.ts'
import type { Standing } from '../release/standing.ts'
import type { LinkTerms, PreparedBy } from './link.ts'

/** An amount in whole minor units, and as it is read: "EUR 1,200.00". */
export type Amount = { minor: number; words: string }

/** What an option costs. `words`: "EUR 144,000.00 a year". `monthly`: of a yearly fee a twelfth, which credits are a share of. */
export type ShownFee = { words: string; monthly: Amount; isYearly: boolean }

/** A credit band in money. */
export type ShownBand = {
  /** "99% to below 99.9%". */
  uptime: string
  /** "10%", "50%, and the right to terminate". */
  credit: string
  /** What a month in it pays; null where the fee is not stated. */
  amount: Amount | null
  termination: boolean
}

/** What an option promises, and what missing it pays. */
export type ShownOption = {
  /** "A". */
  name: string
  /** "Enterprise, European Union". */
  title: string
  offer: Offer
  /** Null where it is not stated. */
  fee: ShownFee | null
  bands: readonly ShownBand[]
  /** "At most 1 monthly fee in a contract year". */
  capRule: string
  /** The most that all credits of a contract year pay; null where the fee is not stated. */
  cap: Amount | null
  /** What a contract year pays of which every month falls into the lowest band; never more than the cap. */
  worstYear: Amount | null
}

/** An option that the version has no more: "Version 2027-03-01 has no Growth tier in …" */
export type GoneOption = { name: string; tier: string; region: string }

/** A version that is published and has not begun, and in what it differs for the options of a link. */
export type AnnouncedVersion = {
  version: string
  /** "1 March 2027". */
  begins: string
  /** "2 improvements, 1 Change for the Worse"; empty where nothing differs. */
  counts: string
  differences: readonly VersionDifference[]
}

/** A tailored link as its customer sees it at a moment. */
export type TailoredView = {
  preparedFor: string
  preparedBy: PreparedBy
  note: string | null
  /** "31 January 2027", the last day, to its end in UTC. */
  validUntil: string
  expiresAt: string
  begins: CalendarDate | null
  services: LinkTerms['services']
  conditions: LinkTerms['conditions']
  mayDownload: boolean
  version: {
    version: string
    standing: Standing
    /** Whether the link fixes it, whatever is published later. */
    isPinned: boolean
    /** "Version 2026-10-01, in force". */
    words: string
  }
  options: readonly ShownOption[]
  gone: readonly GoneOption[]
  /** Null where nothing else is announced. A link that fixes its version shows it all the same. */
  announced: AnnouncedVersion | null
}
