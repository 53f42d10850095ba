import { comparisonPath, offerPath, RELEASES_FEED_PATH, versionOfferPath } from '#lib/domain/addresses.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { OFFER_WORDS } from '#lib/domain/offer/words.ts'
import type { TierComparison } from '#lib/domain/tiers/tier-comparison.ts'
import { catalogue } from '../../terms/current.ts'

/** Title, description and address of a page, for its head; the layout adds what every page shares. */
export function pageMetadata(path: string, title: string, description: string) {
  return { title, description, alternates: { canonical: path } }
}

/** As `pageMetadata`, for a page that the feed of releases tells about. */
export function feedPageMetadata(path: string, title: string, description: string) {
  const types = { 'application/atom+xml': [{ url: RELEASES_FEED_PATH, title: OFFER_WORDS.releases }] }
  return { title, description, alternates: { canonical: path, types } }
}

/** Of the page of a tier in a region. */
export function offerPageMetadata({ tier, region, vendor, summary }: Offer) {
  return feedPageMetadata(
    offerPath(tier.id, region.id),
    OFFER_WORDS.offerTitle(tier.name, region.name, vendor.name),
    summaryInWords(summary),
  )
}

/** Of the page of a version's offer, which is a page of its own beside the one in force. */
export function versionOfferMetadata({ version, tier, region, vendor, summary }: Offer) {
  return feedPageMetadata(
    versionOfferPath(version, tier.id, region.id),
    OFFER_WORDS.versionTitle(version, tier.name, region.name, vendor.name),
    summaryInWords(summary),
  )
}

function summaryInWords(summary: Offer['summary']): string {
  return summary.map(({ label, value, basis }) => `${label}: ${value} ${basis}`).join('. ')
}

/** Of the page with all tiers of a region. */
export function comparisonMetadata({ region, tiers }: TierComparison) {
  return pageMetadata(
    comparisonPath(region.id),
    OFFER_WORDS.comparisonTitle(region.name, catalogue().vendor.name),
    OFFER_WORDS.comparisonDescription(
      tiers.map(({ name }) => name),
      region.name,
    ),
  )
}
