import type { Metadata } from 'next'
import { SubprocessorListPage } from '#components/subprocessors/list/list-page.tsx'
import { ElementScript } from '#components/ui/element-script.tsx'
import { PageData } from '#components/ui/page-data.tsx'
import { StructuredData } from '#components/ui/structured-data.tsx'
import { LIST_DATA_ID } from '#lib/domain/subprocessors/list/data.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'
import { subprocessorListPage } from '#lib/server/subprocessors/pages/list-page.ts'
import { listMetadata } from '#lib/server/subprocessors/pages/metadata.ts'
import { listData } from '#lib/server/subprocessors/pages/structured-data.ts'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listMetadata(await searchParams)
}

export default async function Page({ searchParams }: Props) {
  const moment = now()
  const { facts, browsable } = subprocessorListPage(await searchParams, moment)
  if (facts.fault !== null) askForStatus(facts.fault.status)
  return (
    <>
      {facts.fault === null && <StructuredData data={listData(moment)} />}
      <subprocessor-list
        className="contents"
        {...(browsable === null ? {} : { 'page-script': '/elements/subprocessor-list-page.js' })}
      >
        <SubprocessorListPage facts={facts} />
      </subprocessor-list>
      {browsable !== null && (
        <>
          <PageData id={LIST_DATA_ID} data={browsable} />
          <ElementScript name="subprocessor-list" />
        </>
      )}
    </>
  )
}
