import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { offerSlots } from '#app/offer-slots.tsx'
import { OfferPage } from '#components/offer/page/offer-page.tsx'
import { versionOfferMetadata } from '#lib/server/offer/page/page-metadata.ts'
import { now } from '#lib/server/platform/clock.ts'
import { versionListOf } from '#lib/server/subprocessors/live-list.ts'
import { versionOfferFacts } from '#lib/server/versions/version-offer.ts'

type Props = { params: Promise<{ version: string; tier: string; region: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { version, ...place } = await params
  const facts = versionOfferFacts(version, place, now())
  return facts === null ? {} : versionOfferMetadata(facts.offer)
}

export default async function VersionOfferPage({ params }: Props) {
  // Rendered for each request: what stands at its head follows the clock.
  await connection()
  const { version, ...place } = await params
  const facts = versionOfferFacts(version, place, now())
  if (facts === null) notFound()
  const { begins, ...page } = facts
  const { offer } = page
  return <OfferPage {...page} {...offerSlots(offer, versionListOf(offer, begins, now()))} />
}
