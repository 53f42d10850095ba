import type { CalendarDate } from '../quantities/time/calendar-date.ts'
import type { LastDay } from '../subprocessors/ledger/notice/objection.ts'
import {
  type DayCounting,
  endOfDay,
  firstDayBehind,
  lastDayAfter,
} from '../subprocessors/ledger/period/day-counting.ts'

/** How long a contract gives to object, and what no period of its own may undercut. */
export type OwnPeriod = {
  /** Those of the contract, or else those of the terms by which it is judged; at least 1. */
  days: number
  counting: DayCounting
  /** The last day that everyone is told, which a later one that the notice names has moved already. */
  publicLastDay: CalendarDate
}

/**
 * The last day on which a customer may object: so many days after the day on which their mail host accepted the notice, in the
 * stated zone (DPA, Objection Period), and never before the public one.
 * @param acceptedAt business time
 */
export function ownLastDay({ days, counting, publicLastDay }: OwnPeriod, acceptedAt: Date): LastDay {
  const own = lastDayAfter(acceptedAt.toISOString(), days, counting)
  const lastDay = own > publicLastDay ? own : publicLastDay
  return { lastDay, zone: counting.zone, endsAt: endOfDay(lastDay, counting.zone) }
}

/** From when a change holds for a contract, or what it waits for. */
export type ContractEffect =
  | { kind: 'from'; day: CalendarDate }
  /** Not everyone has been told whose period has to end first. */
  | { kind: 'untold' }
  /** Under specific authorisation silence is no consent. */
  | { kind: 'approval' }

/**
 * From when a change holds for a contract (RTS 2025/532, Art. 5): the later of the day on which it takes effect and the first
 * that begins after the customer's time to object is over. The day as announced where nobody can object.
 * @param settled the last day of the contract; null while not everyone has been told
 */
export function effectFor(
  {
    effectiveOn,
    isObjectable,
    isSpecific,
  }: { effectiveOn: CalendarDate; isObjectable: boolean; isSpecific: boolean },
  settled: Pick<LastDay, 'lastDay' | 'zone'> | null,
): ContractEffect {
  if (!isObjectable) return { kind: 'from', day: effectiveOn }
  if (isSpecific) return { kind: 'approval' }
  if (settled === null) return { kind: 'untold' }
  const behind = firstDayBehind(settled.lastDay, settled.zone)
  return { kind: 'from', day: behind > effectiveOn ? behind : effectiveOn }
}
