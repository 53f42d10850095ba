import {
  documentPath,
  offerPath,
  versionComparisonPath,
  versionOfferPath,
  versionPath,
} from '#lib/domain/addresses.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { changeRules } from '#lib/domain/offer/page/changes-section.ts'
import { citedSla } from '#lib/domain/offer/page/citation.ts'
import { continuityLines } from '#lib/domain/offer/page/continuity-section.ts'
import { explanatoryTables } from '#lib/domain/offer/page/explanations.ts'
import { mechanismReading } from '#lib/domain/offer/page/privacy-lines.ts'
import { promisesOf } from '#lib/domain/offer/page/promises.ts'
import { relatedPages } from '#lib/domain/offer/page/related-pages.ts'
import { securityTopics, subprocessorNotice } from '#lib/domain/offer/page/security-section.ts'
import { workedExample } from '#lib/domain/offer/page/worked-example.ts'
import type { OfferChoice, OfferPageParts } from '#lib/domain/offer/view.ts'
import { OFFER_WORDS } from '#lib/domain/offer/words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { instantInWords } from '#lib/domain/quantities/time/instant.ts'
import type { StandingFacts, StandingNotice } from '#lib/domain/release/view.ts'
import type { Review } from '#lib/domain/terms/review/review.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { documentEntries } from '../../archive/document-entries.ts'
import { environment } from '../../platform/env.ts'
import { offerOf } from '../../terms/current.ts'
import { type ShownTerms, shownTerms } from '../../terms/shown/shown-terms.ts'
import { currentBudget } from './current-budget.ts'
import { versionEntries } from './version-entries.ts'

/**
 * What a page says of the version that it shows, as of a moment.
 * @param place the tier and region that the page is about; left out, it is about the version as a whole
 */
export function standingFacts(
  { standing, release, next, review }: ShownTerms,
  place?: { tier: string; region: string },
): StandingFacts {
  const { version } = release
  return {
    standing,
    version,
    since: instantInWords(release.effectiveAt),
    permanent:
      place === undefined ? versionPath(version) : versionOfferPath(version, place.tier, place.region),
    lastReview: review.last === null ? null : dateInWords(review.last),
    reviewDue: reviewDueInWords(review),
    next:
      next === null
        ? null
        : {
            begins: instantInWords(next.effectiveAt),
            comparison: versionComparisonPath(version, next.version, place?.tier, place?.region),
          },
    notice: standing === 'announced' ? announcement(release.effectiveAt) : null,
  }
}

/** What the head of a page says of a version that nothing is in force before. */
function announcement(effectiveAt: string): StandingNotice {
  return {
    sentence: OFFER_WORDS.announced(instantInWords(effectiveAt)),
    links: [],
  }
}

/** That a review is due, or null while none is. */
function reviewDueInWords({ due, overdue }: Review): string | null {
  if (!overdue) return null
  return due === null ? OFFER_WORDS.neverReviewed : OFFER_WORDS.reviewDueSince(dateInWords(due))
}

/** The offer of a tier and region that the page shows, and what stands around it; null when there is none. */
export function offerPageFacts(
  tier: string,
  region: string,
  now: Date,
): (OfferPageParts & { offer: Offer }) | null {
  const terms = shownTerms(now)
  if (terms === null) return null
  const result = offerOf(terms.release.version, tier, region)
  if (result?.ok !== true) return null
  return {
    ...factsAround(result.offer, terms.source.terms, terms.review, now),
    standing: standingFacts(terms, { tier, region }),
    choice: choiceOf(result.offer, terms.source.terms, offerPath),
    currentBudget: currentBudget(terms.release.version, now),
  }
}

/** What the page of any version's offer shows around it, whatever its standing. */
export function factsAround(offer: Offer, terms: Terms, review: Review, now: Date) {
  const { version } = terms
  const { tier, region } = offer
  const documents = {
    sla: documentPath(version, tier.id, region.id, 'sla'),
    dpa: documentPath(version, tier.id, region.id, 'dpa'),
  }
  return {
    offer,
    documents,
    documentEntries: documentEntries(offer),
    cited: citedSla(offer, `${environment().PUBLIC_URL}${documents.sla}`),
    promises: promisesOf(offer),
    explanations: explanatoryTables(offer),
    example: workedExample(offer),
    continuity: continuityLines(offer),
    security: securityTopics(offer, documents.dpa),
    subprocessorNotice: subprocessorNotice(offer),
    mechanismReading: mechanismReading(offer),
    changeRules: changeRules(offer, review),
    versions: versionEntries(tier.id, region.id, now),
    related: relatedPages(offer, documents.dpa),
  }
}

/** Every tier × region of the version that pages show. */
export function shownOffers(now: Date): { tier: string; region: string }[] {
  const terms = shownTerms(now)?.source.terms
  return (
    terms?.tiers.flatMap(({ id: tier }) => terms.regions.map(({ id: region }) => ({ tier, region }))) ?? []
  )
}

/**
 * The tiers and regions that a version lets a reader choose from.
 * @param addressOf the page of a tier in a region
 */
export function choiceOf(
  offer: Offer,
  { tiers, regions }: Terms,
  addressOf: (tier: string, region: string) => string,
): OfferChoice {
  const [tier, region] = [offer.tier.id, offer.region.id]
  return {
    tiers: tiers.map(({ id, name, target, regions: own }) => ({
      id,
      name,
      target: own[region]?.target ?? target,
      href: addressOf(id, region),
    })),
    regions: regions.map(({ id, name, shortName }) => ({ id, name, shortName, href: addressOf(tier, id) })),
    tier,
    region,
  }
}
