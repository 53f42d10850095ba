import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { VersionPage } from '#components/versions/version-page.tsx'
import { versionPath } from '#lib/domain/addresses.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { feedPageMetadata } from '#lib/server/offer/page/page-metadata.ts'
import { now } from '#lib/server/platform/clock.ts'
import { catalogue } from '#lib/server/terms/current.ts'
import { versionPage } from '#lib/server/versions/version-page.ts'

type Props = { params: Promise<{ version: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { version } = await params
  return feedPageMetadata(
    versionPath(version),
    `Version ${version} of the terms — ${catalogue().vendor.name}`,
    `What version ${version} offers, what it changed, and its release record.`,
  )
}

export default async function Page({ params, searchParams }: Props) {
  const { version } = await params
  const facts = await versionPage(version, await searchParams, now())
  if (facts === null) notFound()
  // What was looked for is not offered: the page says so, to programs too.
  if (facts.notOffered !== null) askForStatus(404)
  return <VersionPage {...facts} />
}
