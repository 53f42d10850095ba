import { documentPath } from '#lib/domain/addresses.ts'
import type { Offer } from '#lib/domain/offer.ts'
import { changeRules } from '#lib/domain/offer-page/changes-section.ts'
import { citedSla } from '#lib/domain/offer-page/citation.ts'
import { explanatoryTables } from '#lib/domain/offer-page/explanations.ts'
import { promisesOf } from '#lib/domain/offer-page/promises.ts'
import { relatedPages } from '#lib/domain/offer-page/related-pages.ts'
import { securityTopics, subprocessorNotice } from '#lib/domain/offer-page/security-section.ts'
import { dateInWords, daysInMonth, monthInWords, monthOf } from '#lib/domain/quantities/calendar-date.ts'
import { standingOf } from '#lib/domain/standing.ts'
import { basisOfMonthWith } from '#lib/domain/uptime/basis.ts'
import { documentEntries } from '../archive/document-entries.ts'
import { environment } from '../env.ts'
import { catalogue, offerOf } from './current.ts'
import { type InForce, termsInForce } from './in-force.ts'
import { versionEntries } from './version-entries.ts'

/** What the page says of the version beside the offer, as of a moment. */
export function standingFacts({ release, next, lastReview }: InForce, now: Date) {
  return {
    standing: standingOf(release.version, catalogue().ledger, now),
    version: release.version,
    since: dateInWords(release.effectiveAt.slice(0, 10)),
    lastReview: lastReview === null ? null : dateInWords(lastReview),
    next: next === null ? null : dateInWords(next.effectiveAt.slice(0, 10)),
  }
}

/** The offer in force of a tier and region, and what the page shows around it; null when there is none. */
export function offerPageFacts(tier: string, region: string, now: Date) {
  const terms = termsInForce(now)
  if (terms === null) return null
  const result = offerOf(terms.release.version, tier, region)
  if (result?.ok !== true) return null
  const { offer } = result
  const month = monthOf(now)
  const documents = {
    sla: documentPath(offer.version, tier, region, 'sla'),
    dpa: documentPath(offer.version, tier, region, 'dpa'),
  }
  return {
    offer,
    standing: standingFacts(terms, now),
    choice: choiceOf(terms, offer),
    currentBudget: { id: basisOfMonthWith(daysInMonth(month)), note: `This month, ${monthInWords(month)}` },
    documents,
    documentEntries: documentEntries(offer),
    cited: citedSla(offer, `${environment().PUBLIC_URL}${documents.sla}`),
    promises: promisesOf(offer),
    explanations: explanatoryTables(offer),
    security: securityTopics(offer, documents.dpa),
    subprocessorNotice: subprocessorNotice(offer),
    changeRules: changeRules(offer, terms.lastReview),
    versions: versionEntries(tier, region, now),
    related: relatedPages(offer, documents.dpa),
  }
}

/** Every tier × region that the version in force offers. */
export function offersInForce(now: Date): { tier: string; region: string }[] {
  const terms = termsInForce(now)?.source.terms
  return (
    terms?.tiers.flatMap(({ id: tier }) => terms.regions.map(({ id: region }) => ({ tier, region }))) ?? []
  )
}

function choiceOf({ source }: InForce, offer: Offer) {
  const { tiers, regions } = source.terms
  return {
    tiers: tiers.map(({ id, name, target, regions: own }) => ({
      id,
      name,
      target: own[offer.region.id]?.target ?? target,
    })),
    regions: regions.map(({ id, name, shortName }) => ({ id, name, shortName })),
    tier: offer.tier.id,
    region: offer.region.id,
  }
}
