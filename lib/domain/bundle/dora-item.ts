import type { DocumentKind } from '../legal/text.ts'
import type { OfferFacts } from '../offer-facts/offer-facts.ts'

/** A clause by its permanent id. */
export type ClauseRef = `${DocumentKind}:${string}`

/**
 * An item of the law: what it asks for, the clauses that speak to it, and what of it no clause offers, as far as the
 * text tells it or an offer's own facts do.
 */
export type DoraItem = {
  /** Where several items are of one article, what tells them apart. */
  id?: string
  item: string
  matter: string
  clauses: ClauseRef[]
  notOffered: string | null | ((offer: Pick<OfferFacts, 'subprocessors'>) => string)
}

/** For an item of which nothing is offered. */
export const WHOLE = 'the whole item'
