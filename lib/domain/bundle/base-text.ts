import type { Exhibit } from '../exhibits/table.ts'
import type { DocumentKind, Section } from '../legal/text.ts'
import type { Offer } from '../offer/offer.ts'
import { BUNDLE_TITLE, doraSection } from './bundle-text.ts'
import { doraMap } from './dora-map.ts'

/** SLA, DPA and the map to Article 30 DORA as one document, which a tailored file has behind its cover. */
export type BaseText = {
  title: string
  /** What it is, on its first page. */
  opening: string
  /** In the order in which they stand; every id begins with that of its part: "sla:definitions.service". */
  parts: { id: DocumentKind; title: string; sections: Section[] }[]
  dora: Section
  exhibits: Record<string, Exhibit>
}

const WHAT_IT_IS =
  'These pages hold the service level agreement, the data processing agreement and a map to Article 30 of Regulation (EU) 2022/2554 (DORA) of one release. Both agreements are attached to this file as they were published and signed. Where these pages and a signed agreement differ, the signed agreement prevails.'

/** The text of the base of an offer. */
export function baseText(offer: Offer): BaseText {
  const map = doraMap(offer)
  const part = (kind: DocumentKind) => ({
    id: kind,
    title: offer.documents[kind].title,
    sections: offer.documents[kind].sections.map((section) => within(kind, section)),
  })
  return {
    title: BUNDLE_TITLE,
    opening: WHAT_IT_IS,
    parts: [part('sla'), part('dpa')],
    dora: doraSection('B', map.id),
    exhibits: { ...offer.exhibits, [map.id]: map },
  }
}

/** Both agreements have sections and clauses of one name. */
function within(kind: DocumentKind, section: Section): Section {
  return {
    ...section,
    id: `${kind}:${section.id}`,
    clauses: section.clauses.map((clause) => ({ ...clause, id: `${kind}:${clause.id}` })),
  }
}
