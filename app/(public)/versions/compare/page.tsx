import type { Metadata } from 'next'
import { ComparisonPage } from '#components/versions/comparison-page.tsx'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'
import { catalogue } from '#lib/server/terms/current.ts'
import { comparisonMetadata, comparisonPage } from '#lib/server/versions/comparison-page.ts'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return comparisonMetadata(await searchParams, catalogue().vendor.name, now())
}

export default async function Page({ searchParams }: Props) {
  const facts = await comparisonPage(await searchParams, now())
  if (facts.fault !== null) askForStatus(facts.fault.status)
  return <ComparisonPage {...facts} />
}
