import { catalogue } from '../data/current.ts'
import { listOffers, listVersions, readOffer } from './answers.ts'
import { momentOf } from './moment.ts'

/**
 * True answers for the description of the API: of the first version, at the moment it came into force, so that
 * the description does not change with the clock. Lists are cut to their first entries.
 */
export function openApiExamples() {
  const { ledger } = catalogue()
  const first = ledger[0]
  if (first === undefined) return {}
  const now = momentOf(first.effectiveAt)
  const offers = listOffers({}, now).offers
  const { tier, region } = offers[0] ?? {}
  if (tier === undefined || region === undefined) return {}
  const offer = readOffer(tier.id, region.id, {}, now)
  return {
    offers: { offers: offers.slice(0, 2) },
    offer: { ...offer, subprocessors: offer.subprocessors.slice(0, 1), clauses: offer.clauses.slice(0, 2) },
    versions: { versions: listVersions({}, now).versions.slice(0, 2) },
  }
}
