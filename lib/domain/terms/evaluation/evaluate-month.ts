import { type ClaimDeadline, claimDeadline } from '../../credits/claim.ts'
import { type Credit, feeTimeOf } from '../../credits/credit-amount.ts'
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
import { MINUTE } from '../../quantities/time/duration.ts'
import { earlierPeriods, MONTHS_OF, type Period, periodOf } from '../../uptime/period.ts'
import { compared } from '../../uptime/rounding.ts'
import { compareUptime, flooredPercent, type Uptime } from '../../uptime/uptime.ts'
import { claimZoneOf, dayIn } from './claim-zone.ts'
import { type CreditOwed, creditOwed, type Fees, needsDowntime } from './credit-owed.ts'
import { creditOf, type EvaluableBand, type EvaluableTerms, type Undertaking } from './evaluable-terms.ts'
import { type EvaluationError, evaluationError } from './evaluation-error.ts'
import { maintenanceFault } from './maintenance-fault.ts'
import { type Measure, measuredUptime } from './measured-uptime.ts'
import { type Termination, terminationOf } from './termination-of.ts'

/** What happened in one period. */
export type MonthInput = Measure &
  Fees & {
    /** YYYY-MM: the month, or a month of the quarter or year, or the one in which the billing cycle begins. */
    month: string
    /** Day of the incident, for claims that run from it; or its moment, which says the day too. */
    incident?: CalendarDate | undefined
    incidentAt?: Date | undefined
    /** Day on which the customer came to know of it, or the moment. */
    awareOn?: CalendarDate | undefined
    awareAt?: Date | undefined
    /** First day of the contract. */
    contractStart?: CalendarDate | undefined
    /** Whether earlier months of the contract missed the commitment, oldest first. */
    earlierMissed?: readonly boolean[] | undefined
    /** Their downtime, for rights that depend on it. */
    earlierLostMilliseconds?: readonly number[] | undefined
  }

export type MonthEvaluation = CreditOwed & {
  period: Period
  /** Exact. */
  uptime: Uptime
  /** Floored for display: four decimals, never rounded up. */
  uptimePercent: string
  /** What is compared with the target and the bands, where the terms round it; null where they compare it exactly. */
  comparedPercent: string | null
  target: Percent
  met: boolean
  /** Null in a gap that the terms declare. */
  band: Omit<EvaluableBand, 'credit' | 'creditPercent'> | null
  /** Null in a gap of which the terms do not say what it pays, and then all amounts are but the cap. */
  credit: Credit | null
  creditReason: 'the terms do not say' | null
  /** How many milliseconds a monthly fee pays for, by which lost time and days are counted; null for percentages. */
  feeMilliseconds: number | null
  /** The same as a percentage of the fee; null for credits of another kind. */
  creditPercent: Percent | null
  /**
   * Last day to claim, whole, or the last moment (RFC 3339) where the time is in hours; null with what `claimNeeds` names, or with why
   * there is none.
   */
  claimBy: CalendarDate | string | null
  claimNeeds: ClaimDeadline['needs']
  claimReason: ClaimDeadline['reason']
  /** What the customer gets beside the credit. */
  remedies: string[]
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
  const { month, contractStart } = input
  const zone = claimZoneOf(terms)
  const incident = input.incident ?? dayIn(input.incidentAt, zone)
  const awareOn = input.awareOn ?? dayIn(input.awareAt, zone)
  if (!isCalendarMonth(month) || month < '0002' || month > '9990') return evaluationError('unknown-month')
  for (const date of [incident, awareOn, contractStart])
    if (date !== undefined && !isCalendarDate(date)) return evaluationError('unknown-date')
  const window = periodOf(terms.commitment, month, contractStart)
  if (!window.ok) return evaluationError(window.code)
  const { period } = window
  if (incident !== undefined && (incident < period.from || incident >= period.until))
    return evaluationError('incident-outside-period')
  if (awareOn !== undefined && awareOn < (incident ?? period.from)) return evaluationError('aware-too-early')
  const { earlierMissed = [], earlierLostMilliseconds = [] } = input
  const stated = Math.max(earlierMissed.length, earlierLostMilliseconds.length)
  const earlierInTerm =
    contractStart === undefined
      ? undefined
      : earlierPeriods(terms.commitment, month, contractStart, mostEarlier(terms, stated))
  if (earlierInTerm !== undefined && stated > earlierInTerm) return evaluationError('earlier-before-contract')
  if ((input.alreadyCreditedMinor ?? 0) > 0 && isFirstOfCapPeriod(terms.credits.cap, month, contractStart))
    return evaluationError('credited-before-contract-year')
  const maintenance = maintenanceFault(terms, input)
  if (maintenance !== null) return maintenance
  const measured = measuredUptime(terms, input, period.milliseconds)
  if (!measured.ok) return measured
  const { uptime, lostMilliseconds } = measured
  const { rounding } = terms.commitment
  const comparable = compared(uptime, rounding)
  const met = meetsTarget(comparable, undertaking.target)
  const band = deepestBand(undertaking.credits, comparable)
  const { gaps = 'none' } = terms.credits
  if (band === null && gaps === 'none') return evaluationError('no-band')
  const isSilent = band === null && gaps === 'silent'
  const credit: Credit = band === null ? { kind: 'percent', percent: '0' } : creditOf(band)
  const covered = contractStart !== undefined && contractStart > period.from ? 'part' : 'whole'
  if (input.affectedPercent !== undefined && needsDowntime(credit))
    return evaluationError('affected-does-not-fit')
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
    earlierLostMilliseconds,
    earlierInTerm,
  })
  if ('ok' in termination) return termination
  const claim = claimDeadline(terms.claim, {
    month,
    monthEnd: MONTHS_OF[terms.commitment.window] === 1 ? addDays(period.until, -1) : lastDayOf(month),
    fiscalYearStartMonth:
      terms.commitment.window === 'fiscal-quarter' ? terms.commitment.fiscalYearStartMonth : undefined,
    windowEnd: addDays(period.until, -1),
    isOneCycle: terms.commitment.window === 'billing-cycle',
    incident: { day: incident, at: input.incidentAt },
    awareness: { day: awareOn, at: input.awareAt },
    contractStart,
    zone,
  })
  return {
    ok: true,
    evaluation: {
      period,
      uptime,
      uptimePercent: flooredPercent(uptime),
      comparedPercent: rounding === 'none' ? null : flooredPercent(comparable, rounding.decimals),
      target: undertaking.target,
      met,
      band: band === null ? null : edgesOf(band),
      credit: isSilent ? null : credit,
      creditReason: isSilent ? 'the terms do not say' : null,
      creditPercent: isSilent ? null : percentOf(credit, lostMilliseconds ?? 0),
      feeMilliseconds: feeTimeOf(credit, feePeriod(terms, month, contractStart)),
      uncappedMinor: isSilent ? null : owed.uncappedMinor,
      creditMinor: isSilent ? null : owed.creditMinor,
      capMinor: owed.capMinor,
      claimBy: claim.by,
      claimNeeds: claim.needs,
      claimReason: claim.reason,
      remedies: (undertaking.remedies ?? [])
        .filter(({ below }) => compareUptime(comparable, below) < 0)
        .map(({ remedy }) => remedy),
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
  const within = termination.flatMap((rule) => ('within' in rule ? [rule.within] : []))
  return Math.max(stated, credits.repeatedFailure?.within ?? 0, ...within)
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
