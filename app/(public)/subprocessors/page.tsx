import type { Metadata } from 'next'
import { SubprocessorListPage } from '#components/subprocessors/list/list-page.tsx'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'
import { subprocessorListPage } from '#lib/server/subprocessors/list-page.ts'
import { listMetadata } from '#lib/server/subprocessors/metadata.ts'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listMetadata(await searchParams)
}

export default async function Page({ searchParams }: Props) {
  const { facts } = subprocessorListPage(await searchParams, now())
  if (facts.fault !== null) askForStatus(facts.fault.status)
  return <SubprocessorListPage facts={facts} />
}
