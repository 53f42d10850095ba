import { creditInWords } from '../credits/credit-band.ts'
import type { OfferSource } from '../offer/offer.ts'
import { factsOf, type OfferFacts } from '../offer-facts/offer-facts.ts'
import { enumerated } from '../quantities/enumeration.ts'
import { counted } from '../quantities/time/duration.ts'
import { contractBesideName } from '../terms/contract-type.ts'
import type { Terms, Tier } from '../terms/schema.ts'
import { budgetOn } from '../uptime/downtime-budget.ts'

/** One tier over all regions, in words: what a buyer compares before choosing. */
export type TierOverviewRow = {
  id: string
  name: string
  /** The type of contract that it comes with; null where that is its name again. */
  contract: string | null
  figures: { label: string; value: string; exceptions: string | null }[]
  regions: { id: string; name: string; shortName: string }[]
}

/** Every tier with its figures; where a region differs from the others, it is named beside the figure. */
export function tierOverview({ terms, vendor, subprocessors, effectiveAt }: OfferSource): TierOverviewRow[] {
  return terms.tiers.map((tier) => {
    const offers = terms.regions.map((region) =>
      factsOf(terms, vendor, subprocessors, tier, region, effectiveAt),
    )
    return {
      id: tier.id,
      name: tier.name,
      contract: contractBesideName(tier),
      figures: figuresOf(terms).map(({ label, figureOf }) => ({ label, ...merged(offers, figureOf, tier) })),
      regions: terms.regions.map(({ id, name, shortName }) => ({ id, name, shortName })),
    }
  })
}

const figuresOf = ({ credits }: Terms): { label: string; figureOf: (facts: OfferFacts) => string }[] => [
  { label: 'Commitment each month', figureOf: ({ commitment }) => `${commitment.percent}%` },
  {
    label: 'Downtime in a 30-day month',
    figureOf: ({ downtimeBudgets }) => budgetOn('month-30-days', downtimeBudgets).allowed,
  },
  {
    label: 'First response to S1',
    figureOf: ({ support }) =>
      support.find(({ severity }) => severity === 'S1')?.firstResponseInWords ?? 'not stated',
  },
  {
    label: `Largest credit (cap: ${counted(credits.cap.monthlyFees, 'monthly fee')} a contract year)`,
    figureOf: ({ creditSchedule }) => creditSchedule.map(creditInWords).at(-1) ?? 'none',
  },
]

/** The tier's own figure, and the regions in which it is another. */
function merged(offers: readonly OfferFacts[], figureOf: (facts: OfferFacts) => string, tier: Tier) {
  const usual = offers.find(({ region }) => tier.regions[region.id] === undefined) ?? offers[0]
  const value = usual === undefined ? 'not stated' : figureOf(usual)
  const others = offers.filter((facts) => figureOf(facts) !== value)
  return {
    value,
    exceptions:
      others.length === 0
        ? null
        : enumerated(others.map((facts) => `${facts.region.shortName}: ${figureOf(facts)}`)),
  }
}
