import type { Metadata } from 'next'
import { ListComparisonPage } from '#components/subprocessors/comparison-page.tsx'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'
import { listComparisonPage } from '#lib/server/subprocessors/compare-page.ts'
import { comparisonMetadata } from '#lib/server/subprocessors/metadata.ts'

type Props = { searchParams: Promise<SearchParams> }

export function generateMetadata(): Metadata {
  return comparisonMetadata()
}

export default async function Page({ searchParams }: Props) {
  const facts = listComparisonPage(await searchParams, now())
  if (facts.fault !== null) askForStatus(facts.fault.status)
  return <ListComparisonPage {...facts} />
}
