import type { CalendarDate } from '../../quantities/time/calendar-date.ts'
import type { AnnexName } from './annex-name.ts'

/** What is said of a company or a notice under a label, one line each. */
export type AnnexLine = { label: string; words: string[] }

/** A company or a notice; `number` is its place in the annex: "A.3". */
export type AnnexRecord = { id: string; number: string; name: string; lines: AnnexLine[] }

/** A part of the annex; where it has no record, its text says so. */
export type AnnexPart = { id: string; number: string; title: string; text: string[]; records: AnnexRecord[] }

/** The annex of a list, every sentence ready to print. */
export type Annex = {
  name: AnnexName
  vendorName: string
  title: string
  /** "Sub-processors for Enterprise, European Union, from 15 June 2026". */
  subject: string
  fileName: string
  /** What the first page states beside the title. */
  facts: { label: string; value: string }[]
  opening: string[]
  parts: AnnexPart[]
  /** At the head and the foot of every page. */
  running: { head: string; days: string; foot: string }
  /** The same as data, which travels inside the file. */
  data: { name: string; text: string; description: string; sha256: string }
  /** The last entry of the ledger that it was made from. */
  entry: { id: string; publishedAt: string; sha256: string }
  /** Absolute, as they are printed. `again`: of this very file. */
  addresses: { verify: string; entry: string; again: string }
}

/** A notice as an annex tells of it. */
export type AnnexNotice = {
  id: string
  title: string
  publishedAt: string
  /** The days on which its changes take effect. */
  effectiveOn: CalendarDate[]
  /** In words, whom of the selection it concerns. */
  concerns: string
  /** The last day to object; null where there is none. */
  objectBy: CalendarDate | null
  /** By when customers may object, or why no day is named, as a sentence. */
  objection: string
  /** Absolute, of its page. */
  href: string
}
