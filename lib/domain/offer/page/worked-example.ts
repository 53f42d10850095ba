import { bandOf } from '../../credits/credit-schedule.ts'
import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import { daysInMonth, monthInWords } from '../../quantities/time/calendar-date.ts'
import { grouped, MINUTE } from '../../quantities/time/duration.ts'
import { allowedDowntime, wholeMinutesOf } from '../../uptime/downtime-budget.ts'
import { addMonths } from '../../uptime/period.ts'
import { flooredPercent, uptimeOf } from '../../uptime/uptime.ts'

/** A month reckoned by the formula with an offer's figures; explains the clause and is no part of the agreement. */
export type WorkedExample = {
  /** Id of the clause that it explains. */
  clause: string
  given: string
  reckoning: string
  outcome: string
  /** The calculator with the same figures. */
  href: string
}

const FORMULA = 'availability.formula'
const MINUTES_OF_DAY = 1_440

/**
 * The first whole month of a version with all the maintenance that may be excluded, and the fewest minutes of downtime that
 * miss the target. Null where the terms do not measure calendar months of UTC, whose lengths it reckons with.
 */
export function workedExample(offer: OfferFacts): WorkedExample | null {
  const { commitment, downtime, maintenance, creditSchedule, effective, version, tier, region } = offer
  if (commitment.window !== 'calendar-month' || commitment.zone !== 'UTC') return null
  const first = effective.slice(0, 7)
  const month = effective.endsWith('-01') ? first : addMonths(first, 1)
  const whole = daysInMonth(month) * MINUTES_OF_DAY
  const excluded = maintenance.maximumMinutesPerMonth
  const measured = whole - excluded
  const allowed = wholeMinutesOf(allowedDowntime(commitment.percent, measured * MINUTE))
  const down = Math.max(allowed + 1, downtime.minimumConsecutiveMinutes)
  const uptime = uptimeOf(measured * MINUTE, down * MINUTE)
  const { creditPercent } = bandOf(creditSchedule, uptime)
  const [m, e, d] = [whole, excluded, down].map(grouped)
  const asked = {
    tier: tier.id,
    region: region.id,
    month,
    minutes: `${down}`,
    maintenance: `${excluded}`,
    version,
  }
  return {
    clause: FORMULA,
    given: `${monthInWords(month)} has M = ${m} minutes. If ${excluded === 0 ? 'none of them is excluded (E = 0)' : `E = ${e} of them are excluded maintenance`} and D = ${d} are Downtime, then`,
    reckoning: `100 × (${m} − ${e} − ${d}) ÷ (${m} − ${e}) = ${percentInWords(uptime)}`,
    outcome: `That is below ${commitment.percent}%: a Credit of ${creditPercent}% of the Monthly Fee.`,
    href: `/calculators/outage?${new URLSearchParams(asked)}#answer`,
  }
}

/** With an ellipsis where more digits follow: "99.9481…%". */
function percentInWords(uptime: Parameters<typeof flooredPercent>[0]): string {
  const isExact = (uptime.up * 1_000_000n) % uptime.of === 0n
  return `${flooredPercent(uptime)}${isExact ? '' : '…'}%`
}
