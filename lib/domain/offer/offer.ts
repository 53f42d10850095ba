import { type CreditStep, creditSteps } from '../exhibits/credit-steps.ts'
import { exhibitsOf } from '../exhibits/exhibits-of.ts'
import type { Exhibit } from '../exhibits/table.ts'
import { documentFileName } from '../legal/file-name.ts'
import { DOCUMENT_KINDS, type DocumentKind, type LegalDocument } from '../legal/text.ts'
import { factsOf, type OfferFacts } from '../offer-facts/offer-facts.ts'
import type { Subprocessor } from '../subprocessors/schema.ts'
import { citingScope } from '../subprocessors/selection/scope.ts'
import type { Terms } from '../terms/schema.ts'
import type { Vendor } from '../vendor/schema.ts'
import { type LegalValues, legalValues } from './legal-values.ts'
import { type Figure, summaryOf } from './summary.ts'

/** All that one version's offers are built from. */
export type OfferSource = {
  terms: Terms
  vendor: Vendor
  subprocessors: readonly Subprocessor[]
  /**
   * From when the version applies (RFC 3339): as the ledger has it, for a draft the first moment of its day. Null for the
   * draft of an edition, which applies from its publication.
   */
  effectiveAt: string | null
  /** Sets a document's text with the figures of an offer. */
  setText: (document: DocumentKind, values: LegalValues) => LegalDocument
}

/**
 * One version × tier × region, resolved: all that page, PDF, API and link show. Timeless, so that the same terms
 * always give the same offer; whether it is in force is `standingOf`.
 */
export type Offer = OfferFacts & {
  summary: Figure[]
  exhibits: Record<string, Exhibit>
  creditSteps: CreditStep[]
  documents: Record<DocumentKind, LegalDocument & { fileName: string }>
}

export type OfferResult =
  | { ok: true; offer: Offer }
  | { ok: false; code: 'unknown-tier' | 'unknown-region'; known: string[] }

/** The offer of a tier in a region; a coded error with the ids that exist when either is unknown. */
export function buildOffer(source: OfferSource, tierId: string, regionId: string): OfferResult {
  const { terms } = source
  const tier = terms.tiers.find(({ id }) => id === tierId)
  if (tier === undefined) return { ok: false, code: 'unknown-tier', known: terms.tiers.map(({ id }) => id) }
  const region = terms.regions.find(({ id }) => id === regionId)
  if (region === undefined)
    return { ok: false, code: 'unknown-region', known: terms.regions.map(({ id }) => id) }
  const resolved = factsOf(terms, source.vendor, source.subprocessors, tier, region, source.effectiveAt)
  const values = legalValues(resolved)
  const [sla, dpa] = DOCUMENT_KINDS.map((kind) => ({
    ...source.setText(kind, values),
    fileName: documentFileName(resolved, kind),
  })) as [Offer['documents']['sla'], Offer['documents']['dpa']]
  const facts = { ...resolved, subprocessors: citingScope(resolved.subprocessors, dpa) }
  return {
    ok: true,
    offer: {
      ...facts,
      summary: summaryOf(facts),
      exhibits: exhibitsOf(facts, terms),
      creditSteps: creditSteps(facts.creditSchedule),
      documents: { sla, dpa },
    },
  }
}
