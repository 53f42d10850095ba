import type { Percent } from '../quantities/percent.ts'
import type { Uptime } from '../uptime/uptime.ts'
import { bandOf, type CreditSchedule, meetsTarget } from './credit-schedule.ts'

/** So many months that miss the commitment, within so many consecutive months, end the contract. */
export type RepeatedFailure = { months: number; within: number }

/**
 * Whether the customer may terminate without penalty after the last of these months (oldest first): because that
 * month lies in a termination band, or because the commitment was missed too often within the window.
 */
export function mayTerminate(
  months: readonly Uptime[],
  target: Percent,
  schedule: CreditSchedule,
  repeated: RepeatedFailure,
): boolean {
  const latest = months.at(-1)
  if (latest === undefined) return false
  const missed = months.slice(-repeated.within).filter((uptime) => !meetsTarget(uptime, target))
  return bandOf(schedule, latest).termination || missed.length >= repeated.months
}
