import { enumerated } from '../../quantities/enumeration.ts'
import type { Offer } from '../offer.ts'
import { clauseNumbers } from './clause-numbers.ts'

/** "DPA 9.1", "DPA 12.2 and 12.3": the clauses that this text of the DPA has of those named; null where it has none. */
export function dpaClauses({ documents }: Pick<Offer, 'documents'>, ids: readonly string[]): string | null {
  const numbers = clauseNumbers(documents.dpa)
  const found = ids.flatMap((id) => numbers.get(id) ?? [])
  return found.length === 0 ? null : `DPA ${enumerated(found)}`
}

/** The same in brackets after a sentence part: " (DPA 9.1)", or nothing. */
export function citingDpa(offer: Pick<Offer, 'documents'>, ...ids: string[]): string {
  const clauses = dpaClauses(offer, ids)
  return clauses === null ? '' : ` (${clauses})`
}
