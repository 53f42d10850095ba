import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import { availabilityFacts } from './availability.ts'
import { continuityFacts } from './continuity.ts'
import { creditFacts } from './credits.ts'
import { integrationFacts } from './integration.ts'
import { operationFacts } from './operations.ts'
import { subprocessorFacts, vendorFacts } from './parties.ts'
import { protectionFacts } from './protection.ts'
import { regionAndTierFacts } from './region.ts'
import { supportFacts } from './support.ts'
import type { TermFact } from './term-fact.ts'

/** Everything that an offer says in figures and data, one fact each; its credit schedule and its texts aside. */
export function termFacts(offer: OfferFacts): TermFact[] {
  return [
    ...availabilityFacts(offer),
    ...creditFacts(offer),
    ...supportFacts(offer),
    ...integrationFacts(offer),
    ...operationFacts(offer),
    ...continuityFacts(offer),
    ...protectionFacts(offer),
    ...subprocessorFacts(offer),
    ...regionAndTierFacts(offer),
    ...vendorFacts(offer),
  ]
}
