import { comparisonPath, VERSIONS_PATH } from '../../addresses.ts'
import { counted } from '../../quantities/time/duration.ts'
import type { Offer } from '../offer.ts'

export type RelatedPage = { id: string; href: string; label: string; detail: string }

/** Pages that an assessment goes on to: the vendor's own, and those that compute with these terms. */
export function relatedPages(offer: Offer, dpaPath: string): RelatedPage[] {
  const { status, trustCentre, apiDocs, whitepaper } = offer.vendor.links
  const months = counted(offer.reporting.statusHistoryMonths, 'month')
  return [
    {
      id: 'status',
      href: status,
      label: 'Status page',
      detail: `current status, incidents and at least ${months} of history`,
    },
    { id: 'trust-centre', href: trustCentre, label: 'Trust centre', detail: 'reports and certificates' },
    {
      id: 'api-docs',
      href: apiDocs,
      label: 'API documentation',
      detail: 'the reference for developers',
    },
    {
      id: 'whitepaper',
      href: whitepaper,
      label: 'Whitepaper',
      detail: 'on performance or architecture',
    },
    { id: 'dpa', href: dpaPath, label: offer.documents.dpa.title, detail: 'PDF, for this tier and region' },
    {
      id: 'calculators',
      href: '/calculators',
      label: 'Calculators',
      detail: 'service credits, downtime budgets and response deadlines',
    },
    {
      id: 'qualify',
      href: '/qualify',
      label: 'Qualify',
      detail: 'your requirements against every tier and region',
    },
    {
      id: 'compare',
      href: comparisonPath(offer.region.id),
      label: 'Compare tiers',
      detail: `all tiers side by side in the ${offer.region.name} region`,
    },
    {
      id: 'versions',
      href: VERSIONS_PATH,
      label: 'Versions',
      detail: 'every version of the terms, what it changed, and which was in force on a date',
    },
  ]
}
