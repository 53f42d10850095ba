import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TierComparisonPage } from '#components/offer/tier-comparison-page.tsx'
import { StructuredData } from '#components/ui/structured-data.tsx'
import { comparisonPath } from '#lib/domain/addresses.ts'
import { comparisonFacts } from '#lib/server/offer/page/comparison-facts.ts'
import { comparisonMetadata } from '#lib/server/offer/page/page-metadata.ts'
import { webPage } from '#lib/server/offer/page/structured-data.ts'
import { now } from '#lib/server/platform/clock.ts'
import { regionsToPrerender } from '#lib/server/terms/prerendered.ts'

type Props = { params: Promise<{ region: string }> }

export const revalidate = 60
export const dynamicParams = false

export function generateStaticParams() {
  return regionsToPrerender()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const facts = comparisonFacts((await params).region, now())
  return facts === null ? {} : comparisonMetadata(facts.comparison)
}

export default async function CompareRegionPage({ params }: Props) {
  const { region } = await params
  const facts = comparisonFacts(region, now())
  if (facts === null) notFound()
  return (
    <>
      <StructuredData
        data={webPage(comparisonPath(region), comparisonMetadata(facts.comparison).title, now())}
      />
      <TierComparisonPage {...facts} />
    </>
  )
}
