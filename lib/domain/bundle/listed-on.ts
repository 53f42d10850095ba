import type { CalendarDate } from '../quantities/time/calendar-date.ts'
import { dateOf } from '../quantities/version-id.ts'
import type { ReleaseEntry } from '../release/entry.ts'

/**
 * The day, in UTC, of which the list of sub-processors of a released version is: that of its publication. An edition has the
 * list of the version that it corrects.
 * @throws RangeError for a version that the ledger does not have
 */
export function listedOn(version: string, ledger: readonly ReleaseEntry[]): CalendarDate {
  const first = ledger.find((entry) => entry.version === dateOf(version))
  if (first === undefined) throw new RangeError(`the ledger has no version ${dateOf(version)}`)
  return first.publishedAt.slice(0, 10)
}
