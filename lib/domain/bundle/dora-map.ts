import { type Exhibit, exhibit } from '../exhibits/table.ts'
import type { DocumentKind } from '../legal/text.ts'
import type { Offer } from '../offer.ts'
import { type ClauseRef, DORA_ITEMS } from './dora-items.ts'

/** The map as a table: each item of the law, the clauses of these documents, and what they do not offer. */
export function doraMap(offer: Offer): Exhibit {
  return exhibit(
    'dora-article-30',
    'Article 30 of Regulation (EU) 2022/2554 (DORA) and Article 5 of Delegated Regulation (EU) 2025/532 (RTS)',
    [
      { label: 'Article' },
      { label: 'Matter', width: 2 },
      { label: 'Clauses', width: 1.8 },
      { label: 'Not offered', width: 2 },
    ],
    DORA_ITEMS.map(({ item, matter, clauses, notOffered }) => [
      item,
      item,
      matter,
      clauses.length === 0 ? 'none' : clausesInWords(offer, clauses),
      notOffered ?? '–',
    ]),
  )
}

function clausesInWords(offer: Offer, clauses: readonly ClauseRef[]): string {
  const numbers = clauses.map((ref) => {
    const [document, id] = ref.split(':') as [DocumentKind, string]
    return { document, number: numberOf(offer, document, id) }
  })
  return (['sla', 'dpa'] as const)
    .flatMap((document) => {
      const own = numbers.filter((entry) => entry.document === document).map(({ number }) => number)
      return own.length === 0 ? [] : [`${document.toUpperCase()} ${own.join(', ')}`]
    })
    .join('; ')
}

function numberOf(offer: Offer, document: DocumentKind, id: string): string {
  for (const { clauses } of offer.documents[document].sections)
    for (const clause of clauses) if (clause.id === id) return clause.number
  throw new RangeError(
    `the map of Article 30 names the clause ${document}:${id}, which ${offer.version} does not have`,
  )
}
