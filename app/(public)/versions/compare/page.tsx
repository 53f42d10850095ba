import type { Metadata } from 'next'
import { VersionComparisonPage } from '#components/versions/version-comparison-page.tsx'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'
import { catalogue } from '#lib/server/terms/current.ts'
import { comparisonMetadata, versionComparisonPage } from '#lib/server/versions/version-comparison-page.ts'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return comparisonMetadata(await searchParams, catalogue().vendor.name, now())
}

export default async function Page({ searchParams }: Props) {
  const facts = await versionComparisonPage(await searchParams, now())
  if (facts.fault !== null) askForStatus(facts.fault.status)
  return <VersionComparisonPage {...facts} />
}
