import type { OfferFacts } from '../offer-facts/offer-facts.ts'

/** What each window over which a commitment is computed is called: "of each calendar month". */
export const WINDOW_NAMES: Readonly<Record<OfferFacts['commitment']['window'], string>> = {
  'calendar-month': 'calendar month',
}
