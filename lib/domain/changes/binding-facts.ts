import type { Difference } from '../comparison/difference.ts'

/** Facts that make another contract when they are worded otherwise. */
const BINDING = [
  // Who is bound, under every name that clauses print, to what service, by which law and before which courts.
  /^vendor\.(?:name|legalName|shortName|registration|service|governingLaw|courts|lawBySeat\b.*)$/,
  // Where notices, claims, objections, support requests and reports go: a right may hang on their arrival.
  /^vendor\.contacts\.\w+$/,
  // Where clauses have the vendor publish maintenance and incidents, give reports, describe the API and keep the list.
  /^(?:vendor\.links\.(?:status|trustCentre|apiDocs|page)|api\.reference-url|reports\.at)$/,
  // By which names an order form, and by which an address, chooses a tier and a region.
  /^(?:(?:tier|region)\.(?:id|name)|region\.short-name)$/,
  // Earlier releases of the software judged these neutral, or words; what was released by them is served on.
  /^(?:api\.backoff-retries|commitment\.denominator|tier\.contract|continuity\.accessibility-url)$/,
]

/**
 * Whether a fact binds the parties, so that an edition cannot change it.
 * @param id as it is compared: vendor.governingLaw, tier.name
 */
export function isBindingFact(id: string): boolean {
  return BINDING.some((shape) => shape.test(id))
}

/** Names that stay in an edition though other names promise no less: whoever has the address of an offer would lose it. */
const KEPT = /^(?:tier|region)\.(?:id|name)$/

/** Whether a difference is one of the contract, and not neutral. */
export function isContractual({ id, direction }: Pick<Difference, 'id' | 'direction'>): boolean {
  return direction !== 'neutral' || KEPT.test(id)
}
