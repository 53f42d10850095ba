import { addDays, type CalendarDate, lastDayOf } from '../quantities/time/calendar-date.ts'
import { addMonths, cycleStart } from '../uptime/period.ts'

/** Until when a credit may be claimed. */
export type ClaimWindow = { days: number; anchor: 'month-end'; zone: 'UTC'; decisionDays: number }

/**
 * The last day, whole, on which a credit for a month may be claimed: so many days after the month's last day.
 * For February 2026 and 30 days that is 2026-03-30.
 */
export function claimBy(month: string, window: Pick<ClaimWindow, 'days'>): CalendarDate {
  return addDays(lastDayOf(month), window.days)
}

/** From when the time to claim runs. */
export type ClaimRule =
  | { anchor: 'month-end' | 'quarter-end' | 'incident' | 'awareness'; days: number }
  /** So many days after the end of the n-th billing cycle after the one of the incident. */
  | { anchor: 'billing-cycle-end'; cycles: number; days?: number | undefined }
  /** Credits are given without a claim. */
  | { anchor: 'no-claim' }

export type ClaimFacts = {
  /** YYYY-MM. */
  month: string
  /** Last day of the month, or of the cycle that stands for one. */
  monthEnd: CalendarDate
  /** 1 to 12, of a fiscal year; quarters are those of the calendar without it. */
  fiscalYearStartMonth?: number | undefined
  incident?: CalendarDate | undefined
  awareOn?: CalendarDate | undefined
  /** Gives billing cycles their day; they are calendar months without it. */
  contractStart?: CalendarDate | undefined
}

/** The last day to claim, whole; null with what must be known to tell, or with nothing where no claim is needed. */
export type ClaimDeadline = { by: CalendarDate | null; needs: 'incident' | 'awareOn' | null }

/** The last day on which a credit may be claimed under any of the anchors. */
export function claimDeadline(rule: ClaimRule, facts: ClaimFacts): ClaimDeadline {
  const { month, incident, awareOn, contractStart } = facts
  const after = (
    date: CalendarDate | undefined,
    needs: 'incident' | 'awareOn',
    days: number,
  ): ClaimDeadline => (date === undefined ? { by: null, needs } : { by: addDays(date, days), needs: null })
  switch (rule.anchor) {
    case 'month-end':
      return { by: addDays(facts.monthEnd, rule.days), needs: null }
    case 'quarter-end': {
      const firstMonth = facts.fiscalYearStartMonth ?? 1
      const last = addMonths(month, 2 - ((Number(month.slice(5)) - firstMonth + 12) % 3))
      return { by: claimBy(last, rule), needs: null }
    }
    case 'incident':
      return after(incident, 'incident', rule.days)
    case 'awareness':
      return after(awareOn, 'awareOn', rule.days)
    case 'billing-cycle-end': {
      const start = contractStart ?? '2000-01-01'
      const begun = incident !== undefined && incident < cycleStart(incident.slice(0, 7), start) ? -1 : 0
      const first = addMonths((incident ?? `${month}-01`).slice(0, 7), begun)
      const end = addDays(cycleStart(addMonths(first, rule.cycles + 1), start), -1)
      return { by: addDays(end, rule.days ?? 0), needs: null }
    }
    case 'no-claim':
      return { by: null, needs: null }
  }
}
