import { DOCUMENT_KINDS, type DocumentKind } from '../legal/text.ts'
import type { Offer } from '../offer.ts'
import { dateInWords } from '../quantities/calendar-date.ts'
import { compareClauses, type Named } from './compare-clauses.ts'
import { compareCredits } from './compare-credits.ts'
import { compareFacts, type FactDifference } from './compare-facts.ts'
import { type Difference, TOPICS } from './difference.ts'
import { withoutPastHolidays } from './facts/region.ts'
import { termFacts } from './term-facts.ts'

/**
 * Everything in which two offers differ, by topic. Comparing them the other way round gives the same differences with
 * better and worse exchanged.
 */
export function compareOffers(before: Offer, after: Offer): Difference[] {
  const [begins = ''] = [before.effective, after.effective].toSorted().slice(1)
  const facts = (offer: Offer) => withoutPastHolidays(termFacts(offer), begins)
  const figures = [
    ...compareFacts(facts(before), facts(after)),
    ...compareCredits(before.creditSchedule, after.creditSchedule),
  ].map((difference) => withClause(difference, before, after))
  const prose = DOCUMENT_KINDS.flatMap((kind) =>
    compareClauses(named(before, kind), named(after, kind), figures),
  )
  return [...figures, ...prose].toSorted((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic))
}

function named(offer: Offer, kind: DocumentKind): Named {
  return {
    document: offer.documents[kind],
    version: offer.version,
    effective: dateInWords(offer.effective),
  }
}

function withClause({ place, ...difference }: FactDifference, before: Offer, after: Offer): Difference {
  if (place.clause === null) return { ...difference, topic: place.topic, clause: null }
  const { document, clause: id } = place
  const number = numberOf(after, document, id) ?? numberOf(before, document, id)
  return { ...difference, topic: place.topic, clause: number === null ? null : { document, id, number } }
}

function numberOf(offer: Offer, document: 'sla' | 'dpa', id: string): string | null {
  for (const { clauses } of offer.documents[document].sections) {
    const clause = clauses.find((candidate) => candidate.id === id)
    if (clause !== undefined) return clause.number
  }
  return null
}
