import { type Difference, type Direction, opposite } from '../difference.ts'
import type { TermFact } from './term-fact.ts'

/** A difference whose clause has no number yet: `place` says which clause it is. */
export type FactDifference = Omit<Difference, 'clause' | 'alsoIn' | 'topic' | 'details'> & {
  place: TermFact['place']
}

/** What differs between the facts of two offers, those of the later one in their order, then those that are gone. */
export function compareFacts(before: readonly TermFact[], after: readonly TermFact[]): FactDifference[] {
  const old = new Map(before.map((fact) => [fact.id, fact]))
  const fresh = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((fact) => {
      const was = old.get(fact.id)
      if (was === undefined) return [difference(fact, null, fact.words, directionOfHaving(fact))]
      if (was.words === fact.words && amountOf(was) === amountOf(fact)) return []
      return [difference(fact, was.words, fact.words, directionOfChange(was, fact))]
    }),
    ...before
      .filter(({ id }) => !fresh.has(id))
      .map((fact) => difference(fact, fact.words, null, directionOfLosing(fact))),
  ]
}

function difference(
  { id, label, place }: TermFact,
  before: string | null,
  after: string | null,
  direction: Direction,
): FactDifference {
  return { id, label, place, before, after, direction }
}

/** A figure that only one version has cannot be weighed by rule; what it stands for must be read. */
function directionOfHaving(fact: TermFact): Direction {
  if (fact.kind === 'member') return fact.holding
  return fact.kind === 'wording' ? fact.change : 'needs-reading'
}

function directionOfLosing(fact: TermFact): Direction {
  return (fact.kind === 'member' ? fact.losing : undefined) ?? opposite(directionOfHaving(fact))
}

function directionOfChange(before: TermFact, after: TermFact): Direction {
  if (before.kind === 'amount' && after.kind === 'amount') {
    // The same amount in other words.
    if (before.amount === after.amount) return 'neutral'
    return after.amount > before.amount ? after.more : opposite(after.more)
  }
  if (before.kind === 'response' && after.kind === 'response') return directionOfResponse(before, after)
  if (after.kind === 'wording') return after.change
  return 'needs-reading'
}

type Response = Extract<TermFact, { kind: 'response' }>

/**
 * On one clock fewer minutes are better; of as many, business days are never earlier than business hours, and later from the opening of a day. Time around the clock is never later than the same length of business time;
 * where it is longer, which comes first depends on the hour.
 */
function directionOfResponse(before: Response, after: Response): Direction {
  if (before.clock === after.clock) {
    if (before.minutes === after.minutes)
      return before.inDays === after.inDays ? 'neutral' : after.inDays ? 'worse' : 'better'
    return after.minutes < before.minutes ? 'better' : 'worse'
  }
  if (after.clock === '24x7') return after.minutes <= before.minutes ? 'better' : 'needs-reading'
  return before.minutes <= after.minutes ? 'worse' : 'needs-reading'
}

function amountOf(fact: TermFact): number | bigint | null {
  return fact.kind === 'amount' ? fact.amount : null
}
