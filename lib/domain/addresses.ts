import type { ArchivedKind } from './legal/text.ts'

/** Address of the page of a tier in a region, in force. */
export function offerPath(tier: string, region: string): string {
  return `/enterprise-sla/${tier}/${region}`
}

/** Address of all tiers side by side in a region. */
export function comparisonPath(region: string): string {
  return `/enterprise-sla/compare/${region}`
}

/** Address of a document of a version × tier × region. */
export function documentPath(version: string, tier: string, region: string, kind: ArchivedKind): string {
  return `/documents/${version}/${tier}/${region}/${kind}.pdf`
}

/** Address of the page of a version's offer, which never changes what it shows. */
export function versionOfferPath(version: string, tier: string, region: string): string {
  return `/versions/${version}/${tier}/${region}`
}

/** Address of what differs between two versions for a tier in a region. */
export function versionComparisonPath(from: string, to: string, tier: string, region: string): string {
  return `/versions/compare?${new URLSearchParams({ from, to, tier, region })}`
}
