import { documentPath, versionOfferPath } from '#lib/domain/addresses.ts'
import { clauseText, type DocumentKind, type LegalDocument } from '#lib/domain/legal/text.ts'
import { certificatesHeld } from '#lib/domain/offer/legal-values.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { jurisdictionInWords, transferReserve } from '#lib/domain/offer/page/privacy-lines.ts'
import type { Standing } from '#lib/domain/release/standing.ts'
import { billingProviders, processing } from '#lib/domain/subprocessors/processing/processing.ts'
import { attestedBy } from '#lib/domain/terms/security/attestation.ts'
import { exceptionInWords, longestStored } from '#lib/domain/terms/security/pass-through.ts'
import { jurisdictionOf } from '#lib/domain/transfers/jurisdiction.ts'
import { transferMechanisms } from '#lib/domain/transfers/mechanisms.ts'
import { storageElsewhere } from '#lib/domain/transfers/storage-elsewhere.ts'
import { currentListHref, offerHref } from '../links.ts'
import type { OfferAnswer } from './schema.ts'

/** An offer as the API gives it. Every figure is the offer's own; nothing is computed here. */
export function answerOf(offer: Offer, status: Standing, effectiveAt: string): OfferAnswer {
  const { version, effective, title, tier, region, supportPlan, webhooks, changes, security } = offer
  const { escalation, ...plan } = supportPlan
  const documentOf = (kind: DocumentKind) => ({
    href: documentPath(version, tier.id, region.id, kind),
    fileName: offer.documents[kind].fileName,
  })
  return {
    version,
    status,
    effective,
    effectiveAt,
    title,
    tier: tier.id,
    tierName: tier.name,
    region: region.id,
    regionName: region.name,
    summary: offer.summary,
    commitment: offer.commitment,
    downtimeBudgets: offer.downtimeBudgets,
    creditSchedule: [...offer.creditSchedule],
    credits: { ...offer.credits, repeatedFailure: offer.credits.repeatedFailure ?? null },
    claim: offer.claim,
    downtime: offer.downtime,
    notDowntime: offer.notDowntime,
    measurement: offer.measurement,
    maintenance: { ...offer.maintenance, window: region.maintenance },
    support: offer.support.map(({ id: _, ...row }) => row),
    supportPlan: plan,
    escalation,
    channels: offer.channels,
    businessHours: region.calendar,
    languages: region.languages,
    rateLimit: { ...tier.rateLimit, resetUnit: offer.api.resetUnit },
    webhooks: { delivery: webhooks.delivery, retryDelaysSeconds: webhooks.retryDelaysSeconds },
    idempotency: { retentionHours: offer.idempotency.retentionHours },
    reporting: { ...offer.reporting, quarterlyReport: tier.quarterlyReport },
    incidents: offer.incidents,
    continuity: offer.continuity,
    forceMajeure: offer.forceMajeure,
    apiReference: offer.api.reference,
    changes: {
      noticeDays: changes.noticeDays,
      ...(changes.objectionPeriod === undefined ? {} : { objectionPeriod: changes.objectionPeriod }),
      approvals: changes.approvals,
    },
    privacy: offer.privacy,
    security: {
      encryptionAtRest: security.encryption.atRest,
      encryptionInTransit: security.encryption.inTransit,
      certifications: certificatesHeld(security.certifications),
      attestations: security.certifications.map(({ id, name, kind, status }) => ({
        id,
        name,
        kind,
        status,
        attestedBy: attestedBy(status),
      })),
      passThroughExceptions: (security.passThrough?.exceptions ?? []).map((exception) => ({
        what: exception.what,
        longestMilliseconds: longestStored(exception, offer),
        inWords: exceptionInWords(exception, offer),
      })),
    },
    transfers: {
      ...region.transfers,
      reserve: transferReserve(offer),
      mechanisms: transferMechanisms('vendor'),
      onwardMechanisms: transferMechanisms('sub-processor'),
    },
    jurisdiction: { ...jurisdictionOf(offer), inWords: jurisdictionInWords(offer) },
    dataLocations: region.dataLocations,
    subprocessorCountries: storageElsewhere(offer).countries.map(({ country }) => country),
    staff: region.staff,
    switching: offer.switching,
    subprocessors: processing(offer.subprocessors),
    billingProviders: billingProviders(offer.subprocessors),
    documents: { sla: documentOf('sla'), dpa: documentOf('dpa') },
    clauses: clausesOf(offer.documents.sla),
    links: {
      self: offerHref(version, tier.id, region.id),
      page: versionOfferPath(version, tier.id, region.id),
      currentSubprocessors: currentListHref(tier.id, region.id),
    },
  }
}

function clausesOf({ sections }: LegalDocument): OfferAnswer['clauses'] {
  return sections.flatMap(({ title, clauses }) =>
    clauses.map((clause) => ({
      id: clause.id,
      number: clause.number,
      section: title,
      text: clauseText(clause),
    })),
  )
}
