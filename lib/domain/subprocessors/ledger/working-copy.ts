import type { CalendarDate } from '../../quantities/time/calendar-date.ts'
import type { Subprocessor } from '../schema.ts'
import { isSameRecord } from './difference/list-difference.ts'
import type { NoticeEntry } from './entry.ts'
import { END_OF_DAYS, listOn } from './list-on.ts'

/** A company whose record in the working copy is not what has been published of it. */
export type UnpublishedRecord = { id: string; published: Subprocessor | null; working: Subprocessor | null }

/** Where the working copy differs from the list with all that is announced, by id. */
export function unpublishedRecords(
  working: readonly Subprocessor[],
  ledger: readonly NoticeEntry[],
): UnpublishedRecord[] {
  const [written, announced] = [byId(working), byId(listOn(ledger, END_OF_DAYS))]
  const ids = [...new Set([...written.keys(), ...announced.keys()])].toSorted()
  return ids
    .map((id) => ({ id, published: announced.get(id) ?? null, working: written.get(id) ?? null }))
    .filter((record) => !isSameRecord(record.published, record.working))
}

/**
 * The list that a version would be released with on a day if all that is written were published by then: what is announced
 * for later is not on it yet.
 */
export function listForRelease(
  working: readonly Subprocessor[],
  ledger: readonly NoticeEntry[],
  day: CalendarDate,
): Subprocessor[] {
  const list = byId(listOn(ledger, day))
  for (const record of unpublishedRecords(working, ledger)) {
    if (record.working === null) list.delete(record.id)
    else list.set(record.id, record.working)
  }
  return [...list.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function byId(list: readonly Subprocessor[]): Map<string, Subprocessor> {
  return new Map(list.map((record) => [record.id, record]))
}
