import { DOCUMENT_KINDS, type DocumentKind } from '../legal/text.ts'
import { legalValues } from '../offer/legal-values.ts'
import type { Offer } from '../offer/offer.ts'
import { type ClauseName, type Detail, type Difference, TOPICS } from './difference.ts'
import { compareCredits } from './facts/compare-credits.ts'
import { compareFacts } from './facts/compare-facts.ts'
import { withLostCountriesWeighed } from './facts/lost-countries.ts'
import { withoutPastHolidays } from './facts/region.ts'
import { withSharedIds } from './facts/shared-ids.ts'
import type { TermFact } from './facts/term-fact.ts'
import { termFacts } from './facts/term-facts.ts'
import { type Line, toldTogether } from './told-together.ts'
import { compareClauses, type Named } from './wording/compare-clauses.ts'
import { compareHeadings } from './wording/compare-headings.ts'

/** A difference of one offer, before those of other offers are added to it. */
export type OfferDifference = Difference & { parts?: Detail[] }

/**
 * Everything in which two offers differ, by topic, each line still in its parts, for `compareVersions` to join with those
 * of other offers. Comparing them the other way round gives the same differences with better and worse exchanged.
 */
export function offerDifferences(before: Offer, after: Offer): OfferDifference[] {
  const [begins = ''] = [before.effective, after.effective].toSorted().slice(1)
  const [was, is] = withSharedIds(before, after).map((facts) =>
    withoutPastHolidays(termFacts(facts), begins),
  ) as [TermFact[], TermFact[]]
  const figures = [
    ...toldTogether(withLostCountriesWeighed(compareFacts(was, is), after)),
    ...compareCredits(before.creditSchedule, after.creditSchedule),
  ].map((line) => withClause(line, before, after))
  const clauses = DOCUMENT_KINDS.map((kind) =>
    compareClauses(named(before, kind), named(after, kind), figures),
  )
  const stated = clauses.flatMap((found) => found.stated)
  return [
    ...figures.map((figure) => ({ ...figure, alsoIn: othersThatState(figure, stated) })),
    ...DOCUMENT_KINDS.flatMap((kind) => compareHeadings(before.documents[kind], after.documents[kind])),
    ...clauses.flatMap(({ prose }) => prose),
  ].toSorted((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic))
}

function othersThatState(
  { id, clause }: Difference,
  stated: readonly { clause: ClauseName; figures: string[] }[],
): ClauseName[] {
  return stated
    .filter(({ clause: other, figures }) => figures.includes(id) && !isSame(other, clause))
    .map(({ clause: other }) => other)
}

function isSame(a: ClauseName, b: ClauseName | null): boolean {
  return a.document === b?.document && a.id === b.id
}

function named(offer: Offer, kind: DocumentKind): Named {
  const values = legalValues(offer)
  return {
    document: offer.documents[kind],
    values,
    subprocessors: offer.subprocessors,
    version: offer.version,
    effective: values.version.effective,
  }
}

function withClause({ place, ...line }: Line, before: Offer, after: Offer): OfferDifference {
  const shared = { ...line, topic: place.topic, alsoIn: [] }
  if (place.clause === null) return { ...shared, clause: null }
  const { document, clause: id } = place
  const number = numberOf(after, document, id) ?? numberOf(before, document, id)
  return { ...shared, clause: number === null ? null : { document, id, number } }
}

function numberOf(offer: Offer, document: 'sla' | 'dpa', id: string): string | null {
  for (const { clauses } of offer.documents[document].sections) {
    const clause = clauses.find((candidate) => candidate.id === id)
    if (clause !== undefined) return clause.number
  }
  return null
}
