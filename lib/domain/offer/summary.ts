import type { OfferFacts } from '../offer-facts/offer-facts.ts'
import { counted } from '../quantities/time/duration.ts'
import { businessHoursInWords } from '../support/business-calendar.ts'
import { budgetOn } from '../uptime/downtime-budget.ts'
import { WINDOW_NAMES } from './window-names.ts'

/** One of the figures that a buyer quotes, with its basis in the same breath. */
export type Figure = {
  id: 'commitment' | 'downtime-budget' | 'first-response' | 'largest-credit' | 'notice-of-change'
  label: string
  value: string
  basis: string
}

/** The five figures that matter. */
export function summaryOf(facts: OfferFacts): Figure[] {
  const s1 = facts.support.find(({ severity }) => severity === 'S1')
  if (s1 === undefined) throw new RangeError('the terms have no severity S1')
  const { amount, unit, clock } = s1.firstResponse
  const { largestPercent, terminationBelow, cap } = facts.credits
  const yearlyCap = `at most ${counted(cap.monthlyFees, 'monthly fee')} in a contract year`
  return [
    {
      id: 'commitment',
      label: 'Commitment',
      value: `${facts.commitment.percent}%`,
      basis: `of each ${WINDOW_NAMES[facts.commitment.window]}, ${facts.commitment.zone}`,
    },
    {
      id: 'downtime-budget',
      label: 'Downtime budget',
      value: budgetOn('month-30-days', facts.downtimeBudgets).allowed,
      basis: 'in a 30-day month',
    },
    {
      id: 'first-response',
      label: 'First response, S1',
      value: counted(amount, clock === 'business' ? `business ${unit}` : unit),
      basis: clock === 'business' ? businessHoursInWords(facts.region.calendar) : '24×7×365',
    },
    {
      id: 'largest-credit',
      label: 'Largest credit',
      value: `${largestPercent}%`,
      basis:
        terminationBelow === null
          ? `of the monthly fee; ${yearlyCap}`
          : `of the monthly fee, and the right to terminate, below ${terminationBelow}%; ${yearlyCap}`,
    },
    {
      id: 'notice-of-change',
      label: 'Notice of change',
      value: counted(facts.changes.noticeDays.worse, 'day'),
      basis: `for a Change for the Worse; ${facts.changes.noticeDays.otherwise} for other material changes`,
    },
  ]
}

/** One of these figures of an offer. @throws RangeError where it has none by this id */
export function figureOf(id: Figure['id'], { summary }: { summary: readonly Figure[] }): Figure {
  const found = summary.find((figure) => figure.id === id)
  if (found === undefined) throw new RangeError(`no figure ${id}`)
  return found
}
