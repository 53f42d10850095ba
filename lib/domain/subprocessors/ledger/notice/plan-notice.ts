import { NOT_STATED } from '../../../places/not-stated.ts'
import type { CalendarDate } from '../../../quantities/time/calendar-date.ts'
import type { Subprocessor } from '../../schema.ts'
import { owesPeriod } from '../difference/change-kinds.ts'
import type { NoticeEntry, SubprocessorChange } from '../entry.ts'
import { changesInOrder } from '../list-on.ts'
import { firstDayBehind } from '../period/day-counting.ts'
import { type UnpublishedRecord, unpublishedRecords } from '../working-copy.ts'
import type { NoticeTerms } from './objection.ts'
import { lastDayOwed } from './objection.ts'

/** What a vendor writes of a notice before it is published; the records come from data/subprocessors. */
export type NoticeDraft = {
  reason: string
  objectBy?: CalendarDate | undefined
  emergency?: string | undefined
  changes: readonly { id: string; effectiveOn: CalendarDate; replaces?: string | undefined }[]
}

/**
 * The earliest day on which an unpublished record may take effect: after the time to object where it owes one, else the
 * day of publication, and not before what is announced of the company, nor before the day since when a new company is to be
 * listed. Before the first version a company comes onto the
 * list on the day that its record says, where that is stated.
 */
export function earliestDay(
  { published, working, id }: UnpublishedRecord,
  terms: NoticeTerms | null,
  publishedAt: string,
  ledger: readonly NoticeEntry[],
): CalendarDate {
  const today = publishedAt.slice(0, 10)
  const since =
    published === null && working !== null && working.addedOn !== NOT_STATED ? working.addedOn : null
  if (terms === null) return since ?? today
  const change = { id, effectiveOn: today, before: published, after: working }
  const owed = owesPeriod(change)
    ? firstDayBehind(lastDayOwed({ publishedAt }, terms), terms.counting.zone)
    : today
  const announced = changesInOrder(ledger).findLast((other) => other.change.id === id)?.change.effectiveOn
  return [owed, announced ?? owed, since ?? owed].toSorted().at(-1) ?? owed
}

/**
 * The notice that a draft would be, but for its hash, and the ids in it of which nothing is unpublished.
 * @param ledger what has been published
 */
export function planNotice(
  { reason, objectBy, emergency, changes }: NoticeDraft,
  publishedAt: string,
  working: readonly Subprocessor[],
  ledger: readonly NoticeEntry[],
): { entry: NoticeEntry; unchanged: string[] } {
  const pending = new Map(unpublishedRecords(working, ledger).map((record) => [record.id, record]))
  const planned = changes.flatMap(({ id, effectiveOn, replaces }): SubprocessorChange[] => {
    const record = pending.get(id)
    if (record === undefined) return []
    const { published: before, working: after } = record
    return [{ id, effectiveOn, ...(replaces === undefined ? {} : { replaces }), before, after }]
  })
  return {
    entry: {
      id: idOf(
        publishedAt,
        planned.map(({ id }) => id),
        ledger,
      ),
      publishedAt,
      reason,
      ...(objectBy === undefined ? {} : { objectBy }),
      ...(emergency === undefined ? {} : { emergency }),
      changes: planned,
      previousSha256: null,
    },
    unchanged: changes.map(({ id }) => id).filter((id) => !pending.has(id)),
  }
}

/** The notice that withdraws another. */
export function planWithdrawal(
  cancels: string,
  reason: string,
  publishedAt: string,
  ledger: readonly NoticeEntry[],
): NoticeEntry {
  const id = idOf(publishedAt, [`${cancels.replace(/^\d{4}-\d{2}-\d{2}-/, '')}-withdrawn`], ledger)
  return { id, publishedAt, reason, cancels, changes: [], previousSha256: null }
}

/** "2026-11-17-scriven-ai": the day and at most two companies, with a number where that is taken. */
function idOf(publishedAt: string, ids: readonly string[], ledger: readonly NoticeEntry[]): string {
  const base = [publishedAt.slice(0, 10), ...ids.slice(0, 2)].join('-')
  const isTaken = (id: string) => ledger.some((notice) => notice.id === id)
  let number = 2
  let id = base
  while (isTaken(id)) id = `${base}-${number++}`
  return id
}
