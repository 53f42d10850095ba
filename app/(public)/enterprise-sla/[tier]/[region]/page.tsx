import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ApiBoundary } from '#components/offer/boundary/api-boundary.tsx'
import { OfferPage } from '#components/offer/offer-page.tsx'
import { RegionSubprocessors } from '#components/subprocessors/region-subprocessors.tsx'
import { StructuredData } from '#components/ui/structured-data.tsx'
import { offerPath } from '#lib/domain/addresses.ts'
import { billingNotice } from '#lib/domain/offer/page/privacy-lines.ts'
import { offerPageFacts } from '#lib/server/offer/page/page-facts.ts'
import { offerPageMetadata } from '#lib/server/offer/page/page-metadata.ts'
import { webPage } from '#lib/server/offer/page/structured-data.ts'
import { now } from '#lib/server/platform/clock.ts'
import { examples } from '#lib/server/terms/examples.ts'
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
      <OfferPage
        {...facts}
        subprocessors={
          <RegionSubprocessors
            list={offer.subprocessors}
            vendorName={offer.vendor.shortName}
            billingNotice={billingNotice(offer)}
          />
        }
        apiBoundary={<ApiBoundary {...examples()} api={offer.api} vendorName={offer.vendor.shortName} />}
      />
    </>
  )
}
