import type { DocumentKind } from './legal/text.ts'

/** Address of the page of a tier in a region, in force. */
export function offerPath(tier: string, region: string): string {
  return `/enterprise-sla/${tier}/${region}`
}

/** Address of all tiers side by side in a region. */
export function comparisonPath(region: string): string {
  return `/enterprise-sla/compare/${region}`
}

/** Address of a document of a version × tier × region. */
export function documentPath(version: string, tier: string, region: string, kind: DocumentKind): string {
  return `/documents/${version}/${tier}/${region}/${kind}.pdf`
}
