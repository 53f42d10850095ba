import type { CalendarDate } from '../../quantities/time/calendar-date.ts'
import type { Subprocessor } from '../schema.ts'
import type { NoticeEntry, SubprocessorChange } from './entry.ts'

/** The day after every other: the list with all that is announced. */
export const END_OF_DAYS: CalendarDate = '9999-12-31'

/** What has been published by a moment, in the order of the ledger: the rest is nobody's to know. */
export function noticesBy(ledger: readonly NoticeEntry[], now: Date): NoticeEntry[] {
  return ledger.filter(({ publishedAt }) => Date.parse(publishedAt) <= now.getTime())
}

/** The notice that withdraws another, or null. */
export function cancellationOf(id: string, ledger: readonly NoticeEntry[]): NoticeEntry | null {
  return ledger.find(({ cancels }) => cancels === id) ?? null
}

/** A change with the notice that it belongs to. */
export type NotifiedChange = { notice: NoticeEntry; change: SubprocessorChange }

/** Every change that no notice withdraws, in the order in which they take effect; on one day, in that of the ledger. */
export function changesInOrder(ledger: readonly NoticeEntry[]): NotifiedChange[] {
  const cancelled = new Set(ledger.map(({ cancels }) => cancels))
  return ledger
    .filter(({ id }) => !cancelled.has(id))
    .flatMap((notice) => notice.changes.map((change) => ({ notice, change })))
    .toSorted((a, b) =>
      a.change.effectiveOn < b.change.effectiveOn ? -1 : +(a.change.effectiveOn > b.change.effectiveOn),
    )
}

/** The list on a day, by id: what the changes in effect by then have made of it. */
export function listOn(ledger: readonly NoticeEntry[], day: CalendarDate): Subprocessor[] {
  const list = new Map<string, Subprocessor>()
  for (const { change } of changesInOrder(ledger)) {
    if (change.effectiveOn > day) break
    put(list, change)
  }
  return [...list.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** The list on each day on which it changes, in their order: each change is looked at once. */
export function listsByDay(ledger: readonly NoticeEntry[]): { day: CalendarDate; list: Subprocessor[] }[] {
  const list = new Map<string, Subprocessor>()
  const byDay = Map.groupBy(changesInOrder(ledger), ({ change }) => change.effectiveOn)
  return [...byDay].map(([day, changes]) => {
    for (const { change } of changes) put(list, change)
    return { day, list: [...list.values()] }
  })
}

function put(list: Map<string, Subprocessor>, { id, after }: SubprocessorChange): void {
  if (after === null) list.delete(id)
  else list.set(id, after)
}
