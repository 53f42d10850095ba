import type { OfferFacts } from '../offer-facts/offer-facts.ts'

/** Something compared, and what one tier has of it, line by line. */
export type Matter = { id: string; label: string; linesOf: (facts: OfferFacts) => string[] }
