import type { DocumentKind } from '../legal/text.ts'
import type { Offer } from '../offer/offer.ts'
import type { Citation, ListOfDay, Verdict } from './criterion.ts'
import type { Requirement } from './question.ts'

/** A clause with its number in the version at hand. */
export type CitedClause = { document: DocumentKind; id: string; number: string }

/**
 * One requirement answered. `clause` is null where the documents have no clause that says so; `also` are the other clauses
 * that the answer rests on, as far as the documents have them; `list` the list of sub-processors, where it rests on one that is no
 * longer Annex III as released.
 */
export type EvaluatedRow = {
  requirement: Requirement
  verdict: Verdict
  stated: string
  clause: CitedClause | null
  also: CitedClause[]
  list: ListOfDay | null
}

export type Evaluation = {
  qualifies: boolean
  counts: Record<Verdict, number>
  /** How many musts are a gap or not stated. */
  missedMusts: number
  rows: EvaluatedRow[]
}

/**
 * Judges an offer by what is required. A must that is a gap or not stated disqualifies. What no clause of the
 * documents carries counts as not stated, whatever the figures say, unless the requirement asks for the vendor's own
 * statement only. Without a requirement nothing can be missed:
 * a caller asks for one first.
 */
export function evaluate(
  requirements: readonly Requirement[],
  offer: Offer & { listOfDay?: ListOfDay },
): Evaluation {
  const counts: Evaluation['counts'] = { meets: 0, exceeds: 0, gap: 0, 'not-stated': 0 }
  let missedMusts = 0
  const rows = requirements.map((requirement): EvaluatedRow => {
    const { verdict, stated, clause, also, list } = findingOf(requirement, offer)
    counts[verdict] += 1
    if (requirement.weight === 'must' && !isPass(verdict)) missedMusts += 1
    return { requirement, verdict, stated, clause, also, list }
  })
  return { qualifies: missedMusts === 0, counts, missedMusts, rows }
}

function findingOf({ criterion, wanted }: Requirement, offer: Offer): Omit<EvaluatedRow, 'requirement'> {
  const finding = criterion.judge(wanted, offer)
  const { verdict, stated, clause: citation = criterion.clause, onPage = false, list = null } = finding
  if (citation === null)
    return {
      verdict: isPass(verdict) && !onPage ? 'not-stated' : verdict,
      stated,
      clause: null,
      also: [],
      list,
    }
  const clause = clauseOf(offer.documents, citation)
  if (clause === null)
    return { verdict: 'not-stated', stated: 'not stated in any clause', clause, also: [], list }
  const also = (finding.also ?? []).flatMap((other) => clauseOf(offer.documents, other) ?? [])
  return { verdict, stated, clause, also, list }
}

/** Whether a verdict passes; not stated does not. */
export function isPass(verdict: Verdict): boolean {
  return verdict === 'meets' || verdict === 'exceeds'
}

function clauseOf(documents: Offer['documents'], { document, id }: Citation): CitedClause | null {
  const sectionId = id.slice(0, id.indexOf('.'))
  const section = documents[document].sections.find((candidate) => candidate.id === sectionId)
  const number = section?.clauses.find((candidate) => candidate.id === id)?.number
  return number === undefined ? null : { document, id, number }
}
