import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { offerSlots } from '#app/offer-slots.tsx'
import { OfferPage } from '#components/offer/page/offer-page.tsx'
import { StructuredData } from '#components/ui/structured-data.tsx'
import { offerPath } from '#lib/domain/addresses.ts'
import { offerPageFacts } from '#lib/server/offer/page/page-facts.ts'
import { offerPageMetadata } from '#lib/server/offer/page/page-metadata.ts'
import { webPage } from '#lib/server/offer/page/structured-data.ts'
import { now } from '#lib/server/platform/clock.ts'
import { liveListOf } from '#lib/server/subprocessors/live-list.ts'
import { offersToPrerender } from '#lib/server/terms/prerendered.ts'

type Props = { params: Promise<{ tier: string; region: string }> }

export const revalidate = 60
export const dynamicParams = false

export function generateStaticParams() {
  return offersToPrerender()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tier, region } = await params
  const offer = offerPageFacts(tier, region, now())?.offer
  return offer === undefined ? {} : offerPageMetadata(offer)
}

export default async function TierRegionPage({ params }: Props) {
  const { tier, region } = await params
  const facts = offerPageFacts(tier, region, now())
  if (facts === null) notFound()
  const { offer } = facts
  return (
    <>
      <StructuredData data={webPage(offerPath(tier, region), offerPageMetadata(offer).title, now())} />
      <OfferPage {...facts} {...offerSlots(offer, liveListOf(offer, now()))} />
    </>
  )
}
