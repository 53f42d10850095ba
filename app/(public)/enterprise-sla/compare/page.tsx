import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TierComparisonPage } from '#components/offer/tier-comparison-page.tsx'
import { comparisonFacts } from '#lib/server/offer/page/comparison-facts.ts'
import { comparisonMetadata } from '#lib/server/offer/page/page-metadata.ts'
import { now } from '#lib/server/platform/clock.ts'

export const revalidate = 60

/** Without a region in its address the page shows the first one, and says that its address is that one's. */
export function generateMetadata(): Metadata {
  const facts = comparisonFacts(undefined, now())
  return facts === null ? {} : comparisonMetadata(facts.comparison)
}

export default function CompareFirstRegionPage() {
  const facts = comparisonFacts(undefined, now())
  if (facts === null) notFound()
  return <TierComparisonPage {...facts} />
}
