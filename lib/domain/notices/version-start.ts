import { addDays, type CalendarDate, lastDayOf } from '../quantities/time/calendar-date.ts'
import { newest, type Release } from '../release/standing.ts'
import { firstDayBehind } from '../subprocessors/ledger/period/day-counting.ts'
import { type OwnPeriod, ownLastDay } from './own-period.ts'

/** From when a later version applies to a contract, or what it waits for. Days are those of UTC. */
export type VersionStart =
  | { kind: 'from'; day: CalendarDate }
  /** Somebody has not been told. */
  | { kind: 'untold' }
  /** The contract fixes a version, and this one holds a Change for the Worse: the customer would have to choose it in writing. */
  | { kind: 'choice' }

/** What a release owes a contract. `noticeDays`: null where nothing in it is a Material Change for its tier and region. */
export type OwedNotice = {
  effectiveOn: CalendarDate
  noticeDays: number | null
  /** The time to object to it, where its notice gives one: the longer of the two is over first (DPA, clause transfers.region). */
  objection?: OwnPeriod | null
}

/** The last day of the notice that a contract gets by a mail that was accepted at a moment of business time. */
export function lastDayOfNotice(noticeDays: number, toldAt: Date): CalendarDate {
  return addDays(toldAt.toISOString().slice(0, 10), noticeDays)
}

/**
 * From when a later version applies to a contract (SLA, clause changes.notice): from its effective date or, where the period of
 * its notice is not over by then, from the first day of the month after that period ends. While nobody was told, the version
 * that applied before goes on applying.
 * @param toldAt when the last contact of the contract was told; null while one of them has not been
 */
export function versionStart(
  { effectiveOn, noticeDays, objection = null }: OwedNotice,
  toldAt: Date | null,
): VersionStart {
  if (noticeDays === null) return { kind: 'from', day: effectiveOn }
  if (toldAt === null) return { kind: 'untold' }
  const behind = [addDays(lastDayOfNotice(noticeDays, toldAt), 1), ...objectionBehind(objection, toldAt)]
    .toSorted()
    .at(-1) as CalendarDate
  return { kind: 'from', day: behind <= effectiveOn ? effectiveOn : firstOfMonthFrom(behind) }
}

/** A later version, with from when it applies to a contract. */
export type LaterVersion<R extends Release = Release> = { release: R; start: VersionStart }

/**
 * The version that applies to a contract on a day: the newest of those that have begun to. Once a later one applies, an earlier
 * one does not begin to (SLA, clause changes.notice).
 * @param first that of the beginning of its term
 */
export function versionApplyingOn<R extends Release>(
  first: R,
  later: readonly LaterVersion<R>[],
  day: CalendarDate,
): R {
  const begun = later.filter(({ start }) => start.kind === 'from' && start.day <= day)
  return newest([first, ...begun.map(({ release }) => release)]) ?? first
}

function objectionBehind(objection: OwnPeriod | null, toldAt: Date): CalendarDate[] {
  if (objection === null) return []
  const { lastDay, zone } = ownLastDay(objection, toldAt)
  return [firstDayBehind(lastDay, zone)]
}

function firstOfMonthFrom(day: CalendarDate): CalendarDate {
  return day.endsWith('-01') ? day : addDays(lastDayOf(day.slice(0, 7)), 1)
}
