import { STANDING_IN_WORDS } from '../release/standing-in-words.ts'
import type { JudgedOffer } from './judged-offer.ts'
import { failedMusts, nearMissesOf } from './near-misses.ts'
import { requirementInWords } from './obstacle-words.ts'
import type { Qualification } from './view.ts'

/** An evaluation, and the day on which it was made, YYYY-MM-DD in UTC. */
export type DatedEvaluation = Pick<Qualification, 'standing' | 'effectiveAt' | 'offers'> & { day: string }

/** What each line begins with: a table is filed without its name, and must say which terms it judges, and when. */
const BASIS_COLUMNS = ['Version', 'Status', 'Effective from', 'Evaluated on']

const COLUMNS = [
  ...BASIS_COLUMNS,
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
  'Also in',
  'Address',
  'List of sub-processors',
  'Address of the list',
]

/**
 * The whole evaluation as a table, its head first: a line for each offer and requirement, as procurement takes it.
 * @param base the site's address without a slash at the end, put before each address
 */
export function evaluationTable(evaluation: DatedEvaluation, base: string): string[][] {
  const lines = evaluation.offers.flatMap(({ version, tier, region, inWords, answers }) =>
    answers.map(({ requirement, verdictInWords, stated, clause, also, list }) => [
      ...basisOf(version, evaluation),
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
      also.map((other) => other.inWords).join('; '),
      clause === null ? '' : `${base}${clause.address}`,
      list?.inWords ?? '',
      list === null ? '' : `${base}${list.href}`,
    ]),
  )
  return [COLUMNS, ...lines]
}

/** One line for each offer: whether it qualifies, and the counts behind that. Nearest first where none qualifies. */
export function outcomeTable(evaluation: DatedEvaluation): (string | number)[][] {
  const { offers } = evaluation
  const inOrder = nearMissesOf(offers)?.nearest.map(({ offer }) => offer) ?? offers
  const lines = inOrder.map((offer) => {
    const { version, tier, region, inWords, missedMusts, counts } = offer
    return [
      ...basisOf(version, evaluation),
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
      ...BASIS_COLUMNS,
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

function basisOf(version: JudgedOffer['version'], { standing, effectiveAt, day }: DatedEvaluation): string[] {
  return [version, STANDING_IN_WORDS[standing], effectiveAt, day]
}
