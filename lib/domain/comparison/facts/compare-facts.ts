import { isNeverLater } from '../../support/response-bounds.ts'
import { type Difference, type Direction, jointDirection, opposite } from '../difference.ts'
import type { TermFact } from './term-fact.ts'

/** A difference whose clause has no number yet: `place` says which clause it is. */
export type FactDifference = Omit<Difference, 'clause' | 'alsoIn' | 'topic' | 'details'> & {
  place: TermFact['place']
}

/** What differs between the facts of two offers, those of the later one in their order, then those that are gone. */
export function compareFacts(earlier: readonly TermFact[], later: readonly TermFact[]): FactDifference[] {
  const [before, after] = [withOwnIds(earlier), withOwnIds(later)]
  const old = new Map(before.map((fact) => [fact.id, fact]))
  const fresh = new Set(after.map(({ id }) => id))
  const come = after.filter(({ id }) => !old.has(id))
  const gone = before.filter(({ id }) => !fresh.has(id))
  const moved = movedBetween(gone, come)
  return [
    ...after.flatMap((fact) => {
      const was = old.get(fact.id)
      const from = moved.get(fact)
      if (from !== undefined) return [movedDifference(from, fact)]
      if (was === undefined) return [difference(fact, null, fact.words, directionOfHaving(fact))]
      if (was.words === fact.words && amountOf(was) === amountOf(fact)) return []
      if (was.kind === 'order' && fact.kind === 'order' && isSameOrder(was.entries, fact.entries)) return []
      return [difference(fact, was.words, fact.words, directionOfChange(was, fact))]
    }),
    ...gone
      .filter((fact) => ![...moved.values()].includes(fact))
      .map((fact) => difference(fact, fact.words, null, directionOfLosing(fact))),
  ]
}

/** Of facts that stand twice under one id, the second is told as one of its own: none hides behind another. */
function withOwnIds(facts: readonly TermFact[]): TermFact[] {
  const seen = new Map<string, number>()
  return facts.map((fact) => {
    const count = (seen.get(fact.id) ?? 0) + 1
    seen.set(fact.id, count)
    return count === 1 ? fact : { ...fact, id: `${fact.id} (${count})` }
  })
}

/** Whether what both lists have follows each other in the same order in both. */
function isSameOrder(before: readonly string[], after: readonly string[]): boolean {
  const [old, fresh] = [new Set(before), new Set(after)]
  const kept = before.filter((entry) => fresh.has(entry))
  return after.filter((entry) => old.has(entry)).every((entry, index) => entry === kept[index])
}

/** Of each slot from which one goes and to which one comes: which came, and which it takes the place of. */
function movedBetween(gone: readonly TermFact[], come: readonly TermFact[]): Map<TermFact, TermFact> {
  const [from, to] = [Map.groupBy(gone, slotOf), Map.groupBy(come, slotOf)]
  return new Map(
    [...to].flatMap(([slot, arrived]): [TermFact, TermFact][] => {
      const [left = [], [fact]] = [from.get(slot), arrived]
      const [was] = left
      const isOne = slot !== null && left.length === 1 && arrived.length === 1
      return isOne && fact !== undefined && was !== undefined ? [[fact, was]] : []
    }),
  )
}

function slotOf(fact: TermFact): string | null {
  return (fact.kind === 'member' ? fact.slot : undefined) ?? null
}

/** Named by its slot, since neither of the two is in both versions. */
function movedDifference(from: TermFact, to: TermFact): FactDifference {
  const direction = jointDirection([directionOfLosing(from), directionOfHaving(to)])
  return { ...difference(to, from.words, to.words, direction), id: slotOf(to) ?? to.id }
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
    if (before.unit !== after.unit) return 'needs-reading'
    // The same amount in other words.
    if (before.amount === after.amount) return 'neutral'
    return after.amount > before.amount ? after.more : opposite(after.more)
  }
  if (before.kind === 'response' && after.kind === 'response') return directionOfResponse(before, after)
  if (after.kind === 'member') return after.rewording ?? 'needs-reading'
  if (after.kind === 'wording') return after.change
  return 'needs-reading'
}

type Response = Extract<TermFact, { kind: 'response' }>

/** Two times in hours that changed themselves end at moments that no rule can set beside each other. */
function directionOfResponse(before: Response, after: Response): Direction {
  if (before.hours !== null && after.hours !== null && before.hours !== after.hours) return 'needs-reading'
  const isNoLater = isNeverLater(after.bounds, before.bounds)
  if (isNeverLater(before.bounds, after.bounds)) return isNoLater ? 'neutral' : 'worse'
  return isNoLater ? 'better' : 'needs-reading'
}

function amountOf(fact: TermFact): number | bigint | null {
  return fact.kind === 'amount' ? fact.amount : null
}
