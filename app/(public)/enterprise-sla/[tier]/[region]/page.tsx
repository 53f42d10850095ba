import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OfferPage } from '#components/offer/offer-page.tsx'
import { RegionSubprocessors } from '#components/subprocessors/region-subprocessors.tsx'
import { offerPath } from '#lib/domain/addresses.ts'
import { now } from '#lib/server/clock.ts'
import { offerPageFacts, offersInForce } from '#lib/server/data/page-facts.ts'

type Props = { params: Promise<{ tier: string; region: string }> }

export const revalidate = 60
export const dynamicParams = false

export function generateStaticParams() {
  return offersInForce(now())
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tier, region } = await params
  const offer = offerPageFacts(tier, region, now())?.offer
  if (offer === undefined) return {}
  return {
    title: `SLA, ${offer.tier.name} tier, ${offer.region.name} — ${offer.vendor.name}`,
    description: offer.summary.map(({ label, value, basis }) => `${label}: ${value} ${basis}`).join('. '),
    alternates: { canonical: offerPath(tier, region) },
  }
}

export default async function TierRegionPage({ params }: Props) {
  const { tier, region } = await params
  const facts = offerPageFacts(tier, region, now())
  if (facts === null) notFound()
  return <OfferPage {...facts} subprocessors={<RegionSubprocessors list={facts.offer.subprocessors} />} />
}
