import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { changesInOrder } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { publishedNotices } from './published-notices.ts'

/** The first day of the list: on the days before it, it is empty. Null while no notice is published. */
export function listBegins(now: Date): CalendarDate | null {
  return changesInOrder(publishedNotices(now))[0]?.change.effectiveOn ?? null
}
