import type { OfferFacts } from '../offer-facts/offer-facts.ts'
import { availabilityFacts } from './facts/availability.ts'
import { continuityFacts } from './facts/continuity.ts'
import { creditFacts } from './facts/credits.ts'
import { integrationFacts } from './facts/integration.ts'
import { operationFacts } from './facts/operations.ts'
import { subprocessorFacts, vendorFacts } from './facts/parties.ts'
import { protectionFacts } from './facts/protection.ts'
import { regionAndTierFacts } from './facts/region.ts'
import { supportFacts } from './facts/support.ts'
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
