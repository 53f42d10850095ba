import type { Metadata } from 'next'
import { ListComparisonPage } from '#components/subprocessors/comparison/comparison-page.tsx'
import { ElementScript } from '#components/ui/element-script.tsx'
import { PageData } from '#components/ui/page-data.tsx'
import { COMPARISON_DATA_ID } from '#lib/domain/subprocessors/comparison/data.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'
import { listComparisonPage } from '#lib/server/subprocessors/comparison/comparison-page.ts'
import { comparisonMetadata } from '#lib/server/subprocessors/pages/metadata.ts'

type Props = { searchParams: Promise<SearchParams> }

export function generateMetadata(): Metadata {
  return comparisonMetadata()
}

export default async function Page({ searchParams }: Props) {
  const { facts, browsable } = listComparisonPage(await searchParams, now())
  if (facts.fault !== null) askForStatus(facts.fault.status)
  return (
    <>
      <subprocessor-comparison
        className="contents"
        {...(browsable === null ? {} : { 'page-script': '/elements/subprocessor-comparison-page.js' })}
      >
        <ListComparisonPage facts={facts} />
      </subprocessor-comparison>
      {browsable !== null && (
        <>
          <PageData id={COMPARISON_DATA_ID} data={browsable} />
          <ElementScript name="subprocessor-comparison" />
        </>
      )}
    </>
  )
}
