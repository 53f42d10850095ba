import { addDays, type CalendarDate, lastDayOf } from '../quantities/time/calendar-date.ts'
import { HOUR } from '../quantities/time/duration.ts'
import { firstInstantOf } from '../support/zone-time.ts'
import { addMonths, cycleStart } from '../uptime/period.ts'

/** How long the time to claim is: one of these. */
type ClaimLength = {
  days?: number | undefined
  /** Monday to Friday, without the holidays. */
  businessDays?: number | undefined
  holidays?: readonly CalendarDate[] | undefined
  hours?: number | undefined
}

/** From when the time to claim runs. */
export type ClaimRule =
  | ({ anchor: 'month-end' | 'quarter-end' | 'window-end' | 'incident' | 'awareness' } & ClaimLength)
  /** So many days after the end of the n-th billing cycle after the one of the incident. */
  | { anchor: 'billing-cycle-end'; cycles: number; days?: number | undefined }
  /** Credits are given without a claim. */
  | { anchor: 'no-claim' }
  /** The terms do not say until when. */
  | { anchor: 'not-stated' }

/** One condition, or several that hold together. */
export type ClaimRules = ClaimRule | { anchor: 'earliest-of'; rules: readonly ClaimRule[] }

/** A day of an incident or of awareness, and its moment where that is known. */
type Occasion = { day?: CalendarDate | undefined; at?: Date | undefined }

export type ClaimFacts = {
  /** YYYY-MM. */
  month: string
  /** Last day of the month, or of the cycle that stands for one. */
  monthEnd: CalendarDate
  /** Last day of the period over which uptime is computed. */
  windowEnd: CalendarDate
  /** Whether that period is one billing cycle, so that no incident in it lies in another. */
  isOneCycle: boolean
  /** 1 to 12, of a fiscal year; quarters are those of the calendar without it. */
  fiscalYearStartMonth?: number | undefined
  incident: Occasion
  awareness: Occasion
  /** Gives billing cycles their day; they are calendar months without it. */
  contractStart?: CalendarDate | undefined
  /** IANA zone in which days end. */
  zone: string
}

/** What has to be known to tell until when one may claim. */
export type ClaimNeeds = 'incident' | 'awareOn' | 'incidentAt' | 'awareAt'

/**
 * The last day to claim, whole, or the last moment (RFC 3339) where the time is in hours; null with what must be known to tell, or
 * with why there is none.
 */
export type ClaimDeadline = {
  by: CalendarDate | string | null
  needs: ClaimNeeds | null
  reason: 'no-claim' | 'not-stated' | null
}

/** Until when a credit may be claimed. Of several conditions the earliest ends the time, and nobody can tell while one is open. */
export function claimDeadline(rules: ClaimRules, facts: ClaimFacts): ClaimDeadline {
  if (rules.anchor !== 'earliest-of') return deadlineOf(rules, facts)
  const found = rules.rules.map((rule) => deadlineOf(rule, facts))
  const open = found.find(({ needs }) => needs !== null)
  if (open !== undefined) return open
  const dated = found.flatMap(({ by }) => (by === null ? [] : [by]))
  const [first] = dated.toSorted((a, b) => endOf(a, facts.zone) - endOf(b, facts.zone))
  // What is not stated bounds nothing; a deadline beside it does.
  return first === undefined ? (found[0] ?? NONE) : by(first)
}

const NONE: ClaimDeadline = { by: null, needs: null, reason: 'not-stated' }
const by = (day: CalendarDate): ClaimDeadline => ({ by: day, needs: null, reason: null })
const needing = (needs: ClaimNeeds): ClaimDeadline => ({ by: null, needs, reason: null })

function deadlineOf(rule: ClaimRule, facts: ClaimFacts): ClaimDeadline {
  switch (rule.anchor) {
    case 'month-end':
      return by(daysAfter(facts.monthEnd, rule))
    case 'window-end':
      return by(daysAfter(facts.windowEnd, rule))
    case 'quarter-end':
      return by(daysAfter(lastDayOf(lastMonthOfQuarter(facts)), rule))
    case 'incident':
      return from(facts.incident, rule, ['incident', 'incidentAt'])
    case 'awareness':
      return from(facts.awareness, rule, ['awareOn', 'awareAt'])
    case 'billing-cycle-end':
      return ofCycles(rule, facts)
    case 'no-claim':
    case 'not-stated':
      return { ...NONE, reason: rule.anchor }
  }
}

function lastMonthOfQuarter({ month, fiscalYearStartMonth = 1 }: ClaimFacts): string {
  return addMonths(month, 2 - ((Number(month.slice(5)) - fiscalYearStartMonth + 12) % 3))
}

function from({ day, at }: Occasion, rule: ClaimLength, needs: [ClaimNeeds, ClaimNeeds]): ClaimDeadline {
  if (rule.hours === undefined) return day === undefined ? needing(needs[0]) : by(daysAfter(day, rule))
  if (at === undefined) return needing(needs[1])
  return by(new Date(at.getTime() + rule.hours * HOUR).toISOString().replace('.000Z', 'Z'))
}

function ofCycles(
  { cycles, days = 0 }: Extract<ClaimRule, { anchor: 'billing-cycle-end' }>,
  { month, incident: { day }, contractStart, isOneCycle }: ClaimFacts,
): ClaimDeadline {
  // Another window holds parts of two cycles.
  if (day === undefined && !isOneCycle) return needing('incident')
  const start = contractStart ?? '2000-01-01'
  const begun = day !== undefined && day < cycleStart(day.slice(0, 7), start) ? -1 : 0
  const first = addMonths((day ?? `${month}-01`).slice(0, 7), begun)
  return by(addDays(addDays(cycleStart(addMonths(first, cycles + 1), start), -1), days))
}

/** So many days after a day, or so many business days: of these the first that follow. */
function daysAfter(day: CalendarDate, { days, businessDays, holidays = [] }: ClaimLength): CalendarDate {
  if (businessDays === undefined) return addDays(day, days ?? 0)
  let last = day
  for (let left = businessDays; left > 0; ) {
    last = addDays(last, 1)
    const weekday = new Date(`${last}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !holidays.includes(last)) left -= 1
  }
  return last
}

/** When a day is over in a zone; a moment itself. Milliseconds since 1970. */
function endOf(day: CalendarDate | string, zone: string): number {
  return day.includes('T')
    ? Date.parse(day)
    : firstInstantOf(Date.parse(`${addDays(day, 1)}T00:00:00Z`), zone)
}
