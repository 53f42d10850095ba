import type { Offer } from '#lib/domain/offer.ts'
import { dateInWords, daysInMonth, monthInWords, monthOf } from '#lib/domain/quantities/calendar-date.ts'
import { standingOf } from '#lib/domain/standing.ts'
import { basisOfMonthWith } from '#lib/domain/uptime/basis.ts'
import { catalogue, offerOf } from './current.ts'
import { type InForce, termsInForce } from './in-force.ts'

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
  const month = monthOf(now)
  return {
    offer: result.offer,
    standing: standingFacts(terms, now),
    choice: choiceOf(terms, result.offer),
    currentBudget: { id: basisOfMonthWith(daysInMonth(month)), note: `This month, ${monthInWords(month)}` },
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
