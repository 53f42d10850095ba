import { comparePercent, type Percent } from '../../quantities/percent.ts'
import type { TermsFault } from '../terms-fault.ts'
import { creditOf, type EvaluableBand, type Undertaking } from './evaluable-terms.ts'
import type { EvaluationTerms } from './schema.ts'

/** What can be evaluated and is likely a mistake: a lower uptime that pays less, a target at which no band begins or ends. */
export function evaluationWarnings(terms: EvaluationTerms): TermsFault[] {
  return terms.tiers.flatMap((tier, index) => [
    ...warningsOf(['tiers', index], tier),
    ...Object.entries(tier.regions ?? {}).flatMap(([region, own]) =>
      warningsOf(['tiers', index, 'regions', region], own),
    ),
  ])
}

function warningsOf(path: (string | number)[], { target, credits }: Undertaking): TermsFault[] {
  const hasEdge = credits.some(({ from, to }) =>
    [from, to].some((edge) => comparePercent(edge, target) === 0),
  )
  return [
    ...(hasEdge
      ? []
      : [
          {
            path: [...path, 'target'],
            rule: 'target.no-edge',
            message: `no band begins or ends at the target, ${target}%. Uptimes on both sides of it pay the same.`,
          },
        ]),
    ...credits.flatMap((band, at) => {
      const higher = credits.find((other) => isAbove(other, band) && paysMore(other, band))
      if (higher === undefined) return []
      const message = `it pays less than the band from ${higher.from}% to ${higher.to}%, which lies above it.`
      return [{ path: [...path, 'credits', at], rule: 'credits.falls', message }]
    }),
  ]
}

function isAbove(one: EvaluableBand, other: EvaluableBand): boolean {
  return comparePercent(one.to, other.to) > 0 && comparePercent(one.from, other.from) >= 0
}

/** Whether one pays more; of credits of different kinds nobody can say. */
function paysMore(one: EvaluableBand, other: EvaluableBand): boolean {
  const [a, b] = [creditOf(one), creditOf(other)]
  if (a.kind === 'percent' && b.kind === 'percent') return isMore(a.percent, b.percent)
  if (a.kind === 'days' && b.kind === 'days' && a.forEachMinutes === b.forEachMinutes) return a.days > b.days
  return a.kind === 'lost-time' && b.kind === 'lost-time' && a.of === b.of && a.times > b.times
}

function isMore(a: Percent, b: Percent): boolean {
  return comparePercent(a, b) > 0
}
