import { bandInWords, creditInWords } from '../credits/credit-band.ts'
import { forceMajeureGrounds, missedAvailabilityGrounds } from '../credits/termination-words.ts'
import { minutesInWords } from '../exhibits/continuity-exhibit.ts'
import { DATA_PROTECTION } from '../offer/data-protection-matters.ts'
import type { Matter } from '../offer/matter.ts'
import type { OfferSource } from '../offer/offer.ts'
import { factsOf, type OfferFacts } from '../offer-facts/offer-facts.ts'
import { grouped } from '../quantities/time/duration.ts'
import { responseTimeInWords } from '../support/first-response.ts'
import { contractBesideName } from '../terms/contract-type.ts'
import type { Region } from '../terms/schema.ts'
import type { BasisId } from '../uptime/basis.ts'
import { budgetOn } from '../uptime/downtime-budget.ts'

/** What one tier has, in as many lines as it takes; `changed`: it is not what the tier before it has. */
export type ComparedCell = { lines: string[]; changed: boolean }

/** One matter over all tiers, cells in the order of the tiers; `differs`: not all are the same. */
export type ComparisonRow = { id: string; label: string; differs: boolean; cells: ComparedCell[] }

export type TierComparison = {
  region: Pick<Region, 'id' | 'name' | 'shortName'>
  /** `contract` is null where it would say the name again. */
  tiers: { id: string; name: string; contract: string | null }[]
  groups: { id: string; title: string; rows: ComparisonRow[] }[]
}

/** All tiers of a version side by side in one region, in words ready to show; null where there is no such region. */
export function compareTiers(
  { terms, vendor, subprocessors, effectiveAt }: OfferSource,
  regionId: string,
): TierComparison | null {
  const region = terms.regions.find(({ id }) => id === regionId)
  if (region === undefined) return null
  const offers = terms.tiers.map((tier) => factsOf(terms, vendor, subprocessors, tier, region, effectiveAt))
  const groups: [id: string, title: string, matters: readonly Matter[]][] = [
    ['availability', 'Availability', AVAILABILITY],
    ['credits', 'Credits and termination', CREDITS],
    ['support', 'Support', supportMatters(offers)],
    ['continuity', 'Continuity', CONTINUITY],
    ['api', 'API and reporting', API],
    ['features', 'Access control', FEATURES],
    ['data-protection', 'Data protection', DATA_PROTECTION],
  ]
  return {
    region: { id: region.id, name: region.name, shortName: region.shortName },
    tiers: terms.tiers.map((tier) => ({ id: tier.id, name: tier.name, contract: contractBesideName(tier) })),
    groups: groups.map(([id, title, matters]) => ({
      id,
      title,
      rows: matters.map((matter) => rowOf(matter, offers)),
    })),
  }
}

function rowOf({ id, label, linesOf }: Matter, offers: readonly OfferFacts[]): ComparisonRow {
  const all = offers.map(linesOf)
  const cells = all.map((lines, index) => {
    const before = all[index - 1]
    return { lines, changed: before !== undefined && before.join('\n') !== lines.join('\n') }
  })
  return { id, label, differs: cells.some(({ changed }) => changed), cells }
}

const budget = (basis: BasisId, label: string): Matter => ({
  id: `downtime-${basis}`,
  label,
  linesOf: ({ downtimeBudgets }) => [budgetOn(basis, downtimeBudgets).allowed],
})

const AVAILABILITY: Matter[] = [
  {
    id: 'commitment',
    label: 'Commitment each calendar month',
    linesOf: ({ commitment }) => [`${commitment.percent}%`],
  },
  budget('month-30-days', 'Downtime in a 30-day month'),
  budget('mean-month', 'Downtime in a mean month of 730 hours'),
  budget('year-365-days', 'Downtime in a year of 365 days'),
]

const CREDITS: Matter[] = [
  {
    id: 'credits',
    label: 'Credit by monthly uptime, of the monthly fee',
    linesOf: ({ creditSchedule }) =>
      creditSchedule.map((band) => `${bandInWords(band)}: ${creditInWords({ ...band, termination: false })}`),
  },
  {
    id: 'cap',
    label: 'Cap of all credits in a contract year',
    linesOf: ({ credits }) => [`${credits.cap.monthlyFees} × the monthly fee`],
  },
  {
    id: 'termination',
    label: 'Termination without penalty',
    linesOf: ({ credits, forceMajeure }) => {
      const missed = missedAvailabilityGrounds(credits)
      return [
        ...(missed.length === 0 ? ['none for missed availability'] : missed),
        ...forceMajeureGrounds(forceMajeure),
      ]
    },
  },
]

function supportMatters(offers: readonly OfferFacts[]): Matter[] {
  const severities = offers[0]?.support ?? []
  const channels = new Map(
    offers.flatMap((facts) => facts.channels.map(({ id, name }) => [id, name] as const)),
  )
  return [
    { id: 'plan', label: 'Support plan', linesOf: ({ supportPlan }) => [supportPlan.name] },
    ...severities.map(({ severity, name }) => ({
      id: `first-response-${severity.toLowerCase()}`,
      label: `First response, ${severity} ${name}`,
      linesOf: ({ support }: OfferFacts) => [
        support.find((row) => row.severity === severity)?.firstResponseInWords ?? 'not stated',
      ],
    })),
    ...[...channels].map(([id, name]) => ({
      id: `channel-${id}`,
      label: name,
      linesOf: (facts: OfferFacts) => [included(facts.channels.some((channel) => channel.id === id))],
    })),
    {
      id: 'hand-off',
      label: 'Hand-off targets of the escalation ladder',
      linesOf: ({ supportPlan }) =>
        supportPlan.escalation.map(({ role, handOff }) =>
          handOff === null ? role : `${role}: ${responseTimeInWords(handOff)}`,
        ),
    },
  ]
}

const API: Matter[] = [
  {
    id: 'requests-per-minute',
    label: 'Requests per minute and tenant',
    linesOf: ({ tier }) => [grouped(tier.rateLimit.requestsPerMinute)],
  },
  { id: 'burst', label: 'Burst in one second', linesOf: ({ tier }) => [grouped(tier.rateLimit.burst)] },
  {
    id: 'quarterly-report',
    label: 'Quarterly availability report',
    linesOf: ({ tier }) => [included(tier.quarterlyReport)],
  },
]

const CONTINUITY: Matter[] = [
  {
    id: 'rto',
    label: 'Recovery time objective (RTO)',
    linesOf: ({ continuity }) => [minutesInWords(continuity.rtoMinutes)],
  },
  {
    id: 'rpo',
    label: 'Recovery point objective (RPO)',
    linesOf: ({ continuity }) => [minutesInWords(continuity.rpoMinutes)],
  },
]

const FEATURES: Matter[] = (
  [
    ['sso', 'Single sign-on'],
    ['scim', 'User provisioning (SCIM)'],
    ['rbac', 'Role-based access control'],
    ['audit-log', 'Audit log'],
    ['audit-log-export', 'Export of the audit log'],
  ] as const
).map(([feature, label]) => ({
  id: feature,
  label,
  linesOf: ({ tier }) => [included(tier.features.includes(feature))],
}))

function included(yes: boolean): string {
  return yes ? 'included' : 'not included'
}
