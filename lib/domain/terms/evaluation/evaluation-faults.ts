import { tableFaults } from '../../credits/credit-table.ts'
import { meantOrOneOf } from '../../quantities/closest.ts'
import { comparePercent } from '../../quantities/percent.ts'
import { MONTHS_OF } from '../../uptime/period.ts'
import type { TermsFault } from '../terms-fault.ts'
import { isPercentage } from './credit-owed.ts'
import { creditOf, type EvaluableBand } from './evaluable-terms.ts'
import type { EvaluationTerms } from './schema.ts'

/** What keeps terms from being evaluated though their shape is right: tables with holes, ids that clash or lead nowhere. */
export function evaluationFaults(terms: EvaluationTerms): TermsFault[] {
  return [
    ...intervalFaults(terms),
    ...feePeriodFaults(terms),
    ...claimFaults(terms),
    ...operatorFaults(terms),
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
  return tableFaults(table, terms.credits, terms.commitment.rounding).map(({ code, band, message }) => ({
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

function intervalFaults({ commitment: { unit, intervalMinutes } }: EvaluationTerms): TermsFault[] {
  const isNeeded = unit === 'mean-of-interval-error-rates'
  if (isNeeded === (intervalMinutes !== undefined)) return []
  const message = isNeeded
    ? 'error rates are taken of intervals, so say how long each is, for example intervalMinutes: 5.'
    : 'only mean-of-interval-error-rates has intervals of a length of its own. Leave intervalMinutes out.'
  return [{ path: ['commitment'], rule: 'commitment.interval', message }]
}

/** A quarter's tenth is three times a month's. */
function feePeriodFaults({ commitment: { window }, credits, tiers }: EvaluationTerms): TermsFault[] {
  if (MONTHS_OF[window] === 1 || credits.feePeriod !== undefined) return []
  const tables = tiers.flatMap((tier) => [tier, ...Object.values(tier.regions ?? {})])
  const paysShare = tables.some((table) =>
    table.credits.some((band) => {
      const credit = creditOf(band)
      return isPercentage(credit) && 'percent' in credit && comparePercent(credit.percent, '0') > 0
    }),
  )
  if (!paysShare) return []
  const message =
    'a window of several months has a fee of its own. Write feePeriod: month where a percentage is of one monthly fee, or feePeriod: window where it is of the fee of the whole window.'
  return [{ path: ['credits'], rule: 'credits.fee-period', message }]
}

/** An end within the window would give as many last days as it has months. */
function claimFaults({ claim, commitment: { window } }: EvaluationTerms): TermsFault[] {
  const isOne = claim.anchor !== 'earliest-of'
  const rules = isOne ? [claim] : claim.rules
  return rules.flatMap((rule, index) => {
    const lies =
      (rule.anchor === 'month-end' && MONTHS_OF[window] > 1) ||
      (rule.anchor === 'quarter-end' && MONTHS_OF[window] > 3)
    if (!lies) return []
    const path = isOne ? ['claim', 'anchor'] : ['claim', 'rules', index, 'anchor']
    const message = `a ${rule.anchor === 'month-end' ? 'month' : 'quarter'} ends within the window, which has one time to claim. Write anchor: window-end, or incident.`
    return [{ path, rule: 'claim.anchor', message }]
  })
}

function operatorFaults({ downtime: { errorRate, operator } }: EvaluationTerms): TermsFault[] {
  if ((errorRate === 'not-stated') === (operator === undefined)) return []
  const message =
    operator === undefined
      ? `say whether ${errorRate}% itself is down: operator: at-least, or operator: above.`
      : 'an error rate that is not stated is not compared. Leave operator out.'
  return [{ path: ['downtime'], rule: 'downtime.operator', message }]
}
