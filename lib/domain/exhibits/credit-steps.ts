import type { CreditSchedule } from '../credits/credit-schedule.ts'
import { HUNDRED_PERCENT, percentUnits } from '../quantities/percent.ts'
import { durationInWords } from '../quantities/time/duration.ts'
import { BASES } from '../uptime/basis.ts'
import { allowedDowntime } from '../uptime/downtime-budget.ts'

/** One edge of the credit schedule, placed for a step chart that runs from little downtime to much. */
export type CreditStep = {
  /** The uptime at which the credit changes. */
  edge: string
  /** Downtime of a 30-day month at that uptime, in words. */
  downtime: string
  /** What is paid below the edge, in percent of the monthly fee. */
  creditPercent: string
  /** Place on the axis, 0 to 1: the logarithm of the downtime, since the edges lie decades apart. */
  at: number
  /** Height of the step, 0 to 1 of the largest credit. */
  height: number
}

const LEAST = Math.log10(0.005)
const MOST = Math.log10(20)

/** The steps of a schedule, highest edge first. Places are for drawing only; no figure is read off them. */
export function creditSteps(schedule: CreditSchedule): CreditStep[] {
  const period = BASES.find(({ id }) => id === 'month-30-days')?.periodMilliseconds ?? 0
  const largest = Math.max(...schedule.map(({ creditPercent }) => Number(creditPercent)), 1)
  return schedule
    .filter(({ to, creditPercent }) => percentUnits(to) < HUNDRED_PERCENT && percentUnits(creditPercent) > 0n)
    .map(({ to, creditPercent }) => ({
      edge: to,
      downtime: durationInWords(allowedDowntime(to, period)),
      creditPercent,
      at: (Math.log10(100 - Number(to)) - LEAST) / (MOST - LEAST),
      height: Number(creditPercent) / largest,
    }))
}
