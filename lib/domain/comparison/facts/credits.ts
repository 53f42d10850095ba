import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import { counted } from '../../quantities/time/duration.ts'
import { type TermFact, tell } from './term-fact.ts'

const { amount, member, wording } = tell('Service credits and claims')

/** The rules around the credit schedule; the schedule itself is compared band by band. */
export function creditFacts({ credits, claim }: OfferFacts): TermFact[] {
  const { cap, repeatedFailure } = credits
  return [
    wording(['credits.fee-base', 'What a credit is a percentage of'], 'credits.fee', credits.feeBase),
    wording(['credits.applied-to', 'When a credit is applied'], 'credits.application', credits.appliedTo),
    wording(['credits.rounding', 'Rounding of credits'], 'credits.rounding', credits.rounding),
    amount(
      ['credits.cap', 'Cap on the credits of a period'],
      'credits.cap',
      cap.monthlyFees,
      `${counted(cap.monthlyFees, 'monthly fee')}`,
      'better',
    ),
    wording(['credits.cap-period', 'Period of the cap'], 'credits.cap', cap.per),
    amount(
      ['credits.sole-remedy', 'Credits are the sole financial remedy'],
      'remedy.sole',
      credits.soleRemedy ? 1 : 0,
      credits.soleRemedy ? 'yes' : 'no',
      'worse',
    ),
    ...repeatedFacts(repeatedFailure),
    amount(
      ['claim.days', 'Time to claim a credit'],
      'claims.window',
      claim.days,
      counted(claim.days, 'day'),
      'better',
    ),
    wording(['claim.anchor', 'From when the time to claim counts'], 'claims.window', claim.anchor),
    wording(['claim.zone', 'Time zone of claims'], 'claims.window', claim.zone),
    amount(
      ['claim.decision', 'Time to decide on a claim'],
      'claims.decision',
      claim.decisionDays,
      counted(claim.decisionDays, 'day'),
      'worse',
    ),
  ]
}

/** The right comes or goes as a whole, with its two figures; where both versions have it, each figure is compared. */
function repeatedFacts(repeated: OfferFacts['credits']['repeatedFailure']): TermFact[] {
  if (repeated === undefined) return []
  const { months, within } = repeated
  return [
    member(
      ['credits.repeated', 'Right to end the contract after repeated missed months'],
      'termination.repeated',
      'included',
      'better',
    ),
    amount(
      ['credits.repeated.months', 'Missed months that end the contract'],
      'termination.repeated',
      months,
      counted(months, 'month'),
      'worse',
    ),
    amount(
      ['credits.repeated.within', 'Months within which they count'],
      'termination.repeated',
      within,
      counted(within, 'month'),
      'better',
    ),
  ]
}
