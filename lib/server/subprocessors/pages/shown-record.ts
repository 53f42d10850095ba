import { changesInOrder, listOn } from '#lib/domain/subprocessors/ledger/list-on.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import { publishedNotices } from '../published-notices.ts'

/**
 * The record by which a company is shown at a moment, and where it stands: on the list of the day, coming onto it, gone from
 * it, or never on it, where its notice was withdrawn. Null where no notice published by then names it.
 */
export function shownRecord(id: string, now: Date) {
  const ledger = publishedNotices(now)
  const touching = ledger.filter(({ changes }) => changes.some((change) => change.id === id))
  const today = now.toISOString().slice(0, 10)
  const list = listOn(ledger, today)
  const own = changesInOrder(ledger).filter(({ change }) => change.id === id)
  const listed = list.find((record) => record.id === id)
  // What was announced and taken back before its day comes no more.
  const coming = own.find(
    ({ change }) =>
      change.effectiveOn > today && listOn(ledger, change.effectiveOn).some((entry) => entry.id === id),
  )?.change
  const gone = own.findLast(({ change }) => change.effectiveOn <= today && change.after === null)?.change
  const changes = touching.flatMap((notice) => notice.changes)
  const record = listed ?? coming?.after ?? gone?.before ?? lastKnown(changes, id)
  return record === null ? null : { record, listed, coming, gone, list, touching }
}

/** Of one whose only notice was withdrawn. */
function lastKnown(
  changes: readonly { id: string; before: Subprocessor | null; after: Subprocessor | null }[],
  id: string,
): Subprocessor | null {
  const last = changes.findLast((change) => change.id === id)
  return last?.after ?? last?.before ?? null
}
