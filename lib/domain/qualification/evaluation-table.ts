import type { JudgedOffer } from './judged-offer.ts'
import { failedMusts, nearMissesOf } from './near-misses.ts'
import { requirementInWords } from './obstacle-words.ts'

const COLUMNS = [
  'Version',
  'Tier',
  'Region',
  'Offer',
  'Requirement id',
  'Requirement',
  'Must or should',
  'Wanted',
  'Verdict',
  'Stated',
  'Clause',
  'Clause id',
  'Address',
]

/**
 * The whole evaluation as a table, its head first: a line for each offer and requirement, as procurement takes it.
 * @param base the site's address without a slash at the end, put before the address of each clause
 */
export function evaluationTable(offers: readonly JudgedOffer[], base: string): string[][] {
  const lines = offers.flatMap(({ version, tier, region, inWords, answers }) =>
    answers.map(({ requirement, verdictInWords, stated, clause }) => [
      version,
      tier.name,
      region.name,
      inWords,
      requirement.criterion.id,
      requirement.criterion.label,
      requirement.weight,
      requirement.inWords,
      verdictInWords,
      stated,
      clause?.inWords ?? '',
      clause?.id ?? '',
      clause === null ? '' : `${base}${clause.address}`,
    ]),
  )
  return [COLUMNS, ...lines]
}

/** One line for each offer: whether it qualifies, and the counts behind that. Nearest first where none qualifies. */
export function outcomeTable(offers: readonly JudgedOffer[]): (string | number)[][] {
  const inOrder = nearMissesOf(offers)?.nearest.map(({ offer }) => offer) ?? offers
  const lines = inOrder.map((offer) => {
    const { version, tier, region, inWords, missedMusts, counts } = offer
    return [
      version,
      tier.name,
      region.name,
      inWords,
      missedMusts,
      counts.meets,
      counts.exceeds,
      counts.gap,
      counts['not-stated'],
      failedMusts(offer)
        .map(({ requirement }) => requirementInWords(requirement))
        .join('; '),
    ]
  })
  return [
    [
      'Version',
      'Tier',
      'Region',
      'Offer',
      'Musts missed',
      'Meets',
      'Exceeds',
      'Gap',
      'Not stated',
      'Failed musts',
    ],
    ...lines,
  ]
}
