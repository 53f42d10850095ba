import { type ClaimDeadline, claimDeadline } from '../../credits/claim.ts'
import type { Credit } from '../../credits/credit-amount.ts'
import { meetsTarget } from '../../credits/credit-schedule.ts'
import { deepestBand } from '../../credits/credit-table.ts'
import { isFirstOfCapPeriod } from '../../credits/first-of-cap-period.ts'
import { type Percent, percentFromUnits, percentUnits } from '../../quantities/percent.ts'
import {
  addDays,
  type CalendarDate,
  isCalendarDate,
  isCalendarMonth,
  lastDayOf,
} from '../../quantities/time/calendar-date.ts'
import { counted, MINUTE } from '../../quantities/time/duration.ts'
import { earlierPeriods, MONTHS_OF, type Period, periodOf } from '../../uptime/period.ts'
import { compared } from '../../uptime/rounding.ts'
import { flooredPercent, type Uptime } from '../../uptime/uptime.ts'
import { type CreditOwed, creditOwed, type Fees } from './credit-owed.ts'
import { creditOf, type EvaluableBand, type EvaluableTerms, type Undertaking } from './evaluable-terms.ts'
import { type EvaluationError, evaluationError } from './evaluation-error.ts'
import { type Measure, measuredUptime } from './measured-uptime.ts'
import { type Termination, terminationOf } from './termination-of.ts'

/** What happened in one period. */
export type MonthInput = Measure &
  Fees & {
    /** YYYY-MM: the month, or a month of the quarter or year, or the one in which the billing cycle begins. */
    month: string
    /** Day of the incident, for claims that run from it. */
    incident?: CalendarDate | undefined
    /** Day on which the customer came to know of it. */
    awareOn?: CalendarDate | undefined
    /** First day of the contract. */
    contractStart?: CalendarDate | undefined
    /** Whether earlier months of the contract missed the commitment, oldest first. */
    earlierMissed?: readonly boolean[] | undefined
  }

export type MonthEvaluation = CreditOwed & {
  period: Period
  /** Exact. */
  uptime: Uptime
  /** Floored for display: four decimals, never rounded up. */
  uptimePercent: string
  target: Percent
  met: boolean
  /** Null in a gap that the terms declare. */
  band: Omit<EvaluableBand, 'credit' | 'creditPercent'> | null
  credit: Credit
  /** The same as a percentage of the fee; null for credits of another kind. */
  creditPercent: Percent | null
  /** Last day to claim, whole; null with what `claimNeeds` names, or where no claim is needed. */
  claimBy: CalendarDate | null
  claimNeeds: ClaimDeadline['needs']
  termination: Termination
}

/**
 * What the terms of a tier and region give for one month (or longer window): uptime, whether the commitment is met,
 * credit, cap, claim deadline and the right to terminate. Exact throughout. Anything that cannot be so is a coded
 * error; no figure is corrected, guessed or taken from a neighbour.
 */
export function evaluateMonth(
  terms: EvaluableTerms,
  tierId: string,
  regionId: string,
  input: MonthInput,
): { ok: true; evaluation: MonthEvaluation } | EvaluationError {
  const undertaking = undertakingOf(terms, tierId, regionId)
  if ('ok' in undertaking) return undertaking
  const { month, incident, awareOn, contractStart } = input
  if (!isCalendarMonth(month) || month < '0002' || month > '9990') return evaluationError('unknown-month')
  for (const date of [incident, awareOn, contractStart])
    if (date !== undefined && !isCalendarDate(date)) return evaluationError('unknown-date')
  const window = periodOf(terms.commitment, month, contractStart)
  if (!window.ok) return evaluationError(window.code)
  const { period } = window
  if (incident !== undefined && (incident < period.from || incident >= period.until))
    return evaluationError('incident-outside-period')
  const { earlierMissed = [] } = input
  const earlierInTerm =
    contractStart === undefined
      ? undefined
      : earlierPeriods(terms.commitment, month, contractStart, mostEarlier(terms, earlierMissed.length))
  if (earlierInTerm !== undefined && earlierMissed.length > earlierInTerm)
    return evaluationError('earlier-before-contract')
  if ((input.alreadyCreditedMinor ?? 0) > 0 && isFirstOfCapPeriod(terms.credits.cap, month, contractStart))
    return evaluationError('credited-before-contract-year')
  if (exceedsMaintenance(terms, input))
    return {
      ...evaluationError('maintenance-above-maximum'),
      message: `the terms exclude at most ${counted(terms.maintenance?.maximumMinutesPerMonth ?? 0, 'minute')} of maintenance; state only what they exclude`,
    }
  const measured = measuredUptime(terms, input, period.milliseconds)
  if (!measured.ok) return measured
  const { uptime, lostMilliseconds } = measured
  const comparable = compared(uptime, terms.commitment.rounding)
  const met = meetsTarget(comparable, undertaking.target)
  const band = deepestBand(undertaking.credits, comparable)
  if (band === null && terms.credits.gaps !== 'no-credit') return evaluationError('no-band')
  const credit: Credit = band === null ? { kind: 'percent', percent: '0' } : creditOf(band)
  const covered = contractStart !== undefined && contractStart > period.from ? 'part' : 'whole'
  const owed = creditOwed(
    terms,
    credit,
    input,
    lostMilliseconds,
    feePeriod(terms, month, contractStart),
    covered,
  )
  if (!owed.ok) return owed
  const termination = terminationOf(terms, band, {
    uptime: comparable,
    lostMilliseconds,
    missed: !met,
    earlierMissed,
    earlierInTerm,
  })
  if ('ok' in termination) return termination
  const claim = claimDeadline(terms.claim, {
    month,
    monthEnd: MONTHS_OF[terms.commitment.window] === 1 ? addDays(period.until, -1) : lastDayOf(month),
    fiscalYearStartMonth:
      terms.commitment.window === 'fiscal-quarter' ? terms.commitment.fiscalYearStartMonth : undefined,
    incident,
    awareOn,
    contractStart,
  })
  return {
    ok: true,
    evaluation: {
      period,
      uptime,
      uptimePercent: flooredPercent(uptime),
      target: undertaking.target,
      met,
      band: band === null ? null : edgesOf(band),
      credit,
      creditPercent: percentOf(credit, lostMilliseconds ?? 0),
      uncappedMinor: owed.uncappedMinor,
      creditMinor: owed.creditMinor,
      capMinor: owed.capMinor,
      claimBy: claim.by,
      claimNeeds: claim.needs,
      termination,
    },
  }
}

function undertakingOf(
  terms: EvaluableTerms,
  tierId: string,
  regionId: string,
): Undertaking | EvaluationError {
  const tier = terms.tiers.find(({ id }) => id === tierId)
  if (tier === undefined)
    return evaluationError(
      'unknown-tier',
      terms.tiers.map(({ id }) => id),
    )
  if (!terms.regions.some(({ id }) => id === regionId))
    return evaluationError(
      'unknown-region',
      terms.regions.map(({ id }) => id),
    )
  return Object.entries(tier.regions ?? {}).find(([id]) => id === regionId)?.[1] ?? tier
}

/** As many earlier periods as can decide anything: those that are stated, and those that a rule looks back on. */
function mostEarlier({ credits, termination = [] }: EvaluableTerms, stated: number): number {
  const within = termination.flatMap((rule) => (rule.rule === 'repeated' ? [rule.within] : []))
  return Math.max(stated, credits.repeatedFailure?.within ?? 0, ...within)
}

function exceedsMaintenance(
  { maintenance, commitment }: EvaluableTerms,
  { maintenanceMilliseconds = 0 }: MonthInput,
) {
  const months = MONTHS_OF[commitment.window]
  return (
    maintenance !== undefined &&
    maintenanceMilliseconds > maintenance.maximumMinutesPerMonth * months * MINUTE
  )
}

/** The time that a monthly fee pays for: the whole window, or its third or twelfth. */
function feePeriod(
  { commitment }: EvaluableTerms,
  month: string,
  contractStart: CalendarDate | undefined,
): number {
  const whole = periodOf({ ...commitment, partialFirstPeriod: 'whole' }, month, contractStart)
  if (!whole.ok) throw new RangeError('the period was found before')
  return whole.period.milliseconds / MONTHS_OF[commitment.window]
}

function edgesOf({
  from,
  fromInclusive,
  to,
  toInclusive,
  termination,
}: EvaluableBand): MonthEvaluation['band'] {
  return { from, fromInclusive, to, toInclusive, termination }
}

function percentOf(credit: Credit, lostMilliseconds: number): Percent | null {
  if (credit.kind === 'percent') return credit.percent
  if (credit.kind !== 'percent-steps') return null
  const steps = BigInt(Math.floor(lostMilliseconds / (credit.forEachMinutes * MINUTE)))
  return percentFromUnits(percentUnits(credit.percent) * steps)
}
