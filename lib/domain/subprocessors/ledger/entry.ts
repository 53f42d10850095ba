import { canonicalJson } from '../../quantities/canonical-json.ts'
import type { CalendarDate } from '../../quantities/time/calendar-date.ts'
import type { Subprocessor } from '../schema.ts'

/** What a notice changes of one company: its record before, null where it is added, and after, null where it is removed. */
export type SubprocessorChange = {
  /** Id of the company. */
  id: string
  /** The first day, in UTC, on which the record after is on the list. */
  effectiveOn: CalendarDate
  /** Of an added company: the id of one that the same notice removes, and whose work it takes over. */
  replaces?: string | undefined
  before: Subprocessor | null
  after: Subprocessor | null
}

/** A notice as the ledger of sub-processors freezes it. Instants are RFC 3339; the hash is SHA-256 in hexadecimal. */
export type NoticeEntry = {
  id: string
  publishedAt: string
  reason: string
  /** The last day to object, where the notice gives more time than the terms. */
  objectBy?: CalendarDate | undefined
  /** Why it could not wait, where a company had to be left at once. It shortens nobody's time to object. */
  emergency?: string | undefined
  /** The id of an earlier notice that this one withdraws; such a one changes nothing else. */
  cancels?: string | undefined
  changes: readonly SubprocessorChange[]
  previousSha256: string | null
}

/**
 * The text of an entry that the next entry's hash is taken of: JSON without spaces, keys sorted (RFC 8785; the records
 * hold text, whole numbers, booleans and null alone).
 */
export function canonicalNotice(entry: NoticeEntry): string {
  return canonicalJson(entry)
}
