import { tableFaults } from '../../credits/credit-table.ts'
import { meantOrOneOf } from '../../quantities/closest.ts'
import type { TermsFault } from '../terms-fault.ts'
import type { EvaluableBand } from './evaluable-terms.ts'
import type { EvaluationTerms } from './schema.ts'

/** What keeps terms from being evaluated though their shape is right: tables with holes, ids that clash or lead nowhere. */
export function evaluationFaults(terms: EvaluationTerms): TermsFault[] {
  return [
    ...duplicates('tiers', terms.tiers),
    ...duplicates('regions', terms.regions),
    ...terms.tiers.flatMap((tier, index) => [
      ...faultsOf(terms, ['tiers', index, 'credits'], tier.credits),
      ...Object.entries(tier.regions ?? {}).flatMap(([region, own]) => {
        const path = ['tiers', index, 'regions', region]
        const known = terms.regions.some(({ id }) => id === region)
        return [
          ...(known
            ? []
            : [
                {
                  path,
                  rule: 'tier.unknown-region',
                  message: `there is no region ${region}. ${meantOrOneOf(region, terms.regions)}`,
                },
              ]),
          ...faultsOf(terms, [...path, 'credits'], own.credits),
        ]
      }),
    ]),
  ]
}

function faultsOf(
  terms: EvaluationTerms,
  path: (string | number)[],
  table: readonly EvaluableBand[],
): TermsFault[] {
  return tableFaults(table, terms.credits).map(({ code, band, message }) => ({
    path: [...path, band],
    rule: `credits.${code}`,
    message,
  }))
}

function duplicates(list: 'tiers' | 'regions', entries: readonly { id: string }[]): TermsFault[] {
  return entries.flatMap(({ id }, index) =>
    entries.findIndex((other) => other.id === id) < index
      ? [
          {
            path: [list, index, 'id'],
            rule: `${list}.duplicate-id`,
            message: `the id ${id} is used twice. Give each entry an id of its own.`,
          },
        ]
      : [],
  )
}
