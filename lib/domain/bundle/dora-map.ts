import { type Exhibit, exhibit } from '../exhibits/table.ts'
import type { DocumentKind } from '../legal/text.ts'
import type { Offer } from '../offer/offer.ts'
import type { ClauseRef } from './dora-item.ts'
import { DORA_ITEMS } from './dora-items.ts'

const NO_BREAK = '\u00a0'

/** The map as a table: each item of the law, the clauses of these documents, and what they do not offer. */
export function doraMap(offer: Offer): Exhibit {
  return exhibit(
    'dora-article-30',
    'Article 30 of Regulation (EU) 2022/2554 (DORA) and Articles 4 to 6 of Delegated Regulation (EU) 2025/532 (RTS)',
    [
      { label: 'Article', width: 0.8 },
      { label: 'Item', width: 2.4 },
      { label: 'Clauses', width: 2 },
      { label: 'Not offered, or not stated', width: 2.6 },
    ],
    DORA_ITEMS.map(({ id, item, matter, clauses, notOffered }) => [
      id ?? item,
      item,
      matter,
      clausesInWords(offer, clauses) || 'none',
      (typeof notOffered === 'function' ? notOffered(offer) : notOffered) ?? 'nothing',
    ]),
  )
}

function clausesInWords(offer: Offer, clauses: readonly ClauseRef[]): string {
  const numbers = clauses
    .filter((ref) => isUsed(offer, ref))
    .map((ref) => {
      const [document, id] = ref.split(':') as [DocumentKind, string]
      return { document, ...placeOf(offer, document, id) }
    })
  return (['sla', 'dpa'] as const)
    .flatMap((document) => {
      const own = numbers
        .filter((entry) => entry.document === document)
        .sort((one, other) => one.place - other.place)
        .map(({ number }) => number)
      return own.length === 0 ? [] : [`${document.toUpperCase()}${NO_BREAK}${own.join(', ')}`]
    })
    .join('; ')
}

/** A clause on termination stays where it is when the tier gives no such right, and then only says so. */
function isUsed({ credits }: Offer, ref: ClauseRef): boolean {
  const { terminationBelow, repeatedFailure } = credits
  if (ref === 'sla:termination.floor') return terminationBelow !== null
  if (ref === 'sla:termination.repeated') return repeatedFailure !== undefined
  if (ref === 'sla:termination.date') return terminationBelow !== null || repeatedFailure !== undefined
  return true
}

function placeOf(offer: Offer, document: DocumentKind, id: string): { number: string; place: number } {
  const all = offer.documents[document].sections.flatMap(({ clauses }) => clauses)
  const place = all.findIndex((clause) => clause.id === id)
  const clause = all[place]
  if (clause !== undefined) return { number: clause.number, place }
  throw new RangeError(
    `the map of Article 30 names the clause ${document}:${id}, which ${offer.version} does not have`,
  )
}
