import type { BandEdges } from '../../credits/credit-table.ts'
import {
  type TerminationFacts,
  type TerminationRule,
  terminationHolds,
} from '../../credits/termination-grounds.ts'
import type { EvaluableTerms } from './evaluable-terms.ts'
import { type EvaluationError, evaluationError } from './evaluation-error.ts'

/** Whether this month gives the customer the right to end the contract without penalty, and why. */
export type Termination = {
  allowed: boolean
  /** The grounds that this month gives. */
  because: ('band' | TerminationRule['rule'])[]
  /** Grounds that depend on earlier months which were not given. */
  undecided: TerminationRule['rule'][]
  /** Grounds that an earlier month gave, not this one: the time to give notice runs from that month. */
  givenEarlier: TerminationRule['rule'][]
}

/** Tries every ground of the terms. */
export function terminationOf(
  terms: EvaluableTerms,
  band: BandEdges | null,
  facts: Omit<TerminationFacts, 'lostMilliseconds'> & { lostMilliseconds: number | null },
): Termination | EvaluationError {
  const { repeatedFailure } = terms.credits
  const rules: TerminationRule[] = [
    ...(terms.termination ?? []),
    ...(repeatedFailure === undefined ? [] : [{ rule: 'repeated' as const, ...repeatedFailure }]),
  ]
  if (
    facts.lostMilliseconds === null &&
    rules.some(({ rule }) => rule === 'downtime' || rule === 'repeated-downtime')
  )
    return evaluationError('downtime-needed')
  const found = rules.map((rule) => ({
    rule: rule.rule,
    holds: terminationHolds(rule, { ...facts, lostMilliseconds: facts.lostMilliseconds ?? 0 }),
  }))
  const because = found.filter(({ holds }) => holds === true).map(({ rule }) => rule)
  return {
    allowed: band?.termination === true || because.length > 0,
    because: band?.termination === true ? ['band', ...because] : because,
    undecided: found.filter(({ holds }) => holds === 'unknown').map(({ rule }) => rule),
    givenEarlier: found.filter(({ holds }) => holds === 'earlier').map(({ rule }) => rule),
  }
}
