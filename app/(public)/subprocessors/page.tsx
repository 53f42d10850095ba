import type { Metadata } from 'next'
import { SubprocessorListPage } from '#components/subprocessors/list-page.tsx'
import { StructuredData } from '#components/ui/structured-data.tsx'
import { addDays } from '#lib/domain/quantities/time/calendar-date.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'
import { subprocessorListPage } from '#lib/server/subprocessors/list-page.ts'
import { listMetadata } from '#lib/server/subprocessors/metadata.ts'
import { listData } from '#lib/server/subprocessors/structured-data.ts'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listMetadata(await searchParams)
}

export default async function Page({ searchParams }: Props) {
  const moment = now()
  const facts = subprocessorListPage(await searchParams, moment)
  if (facts.fault !== null) askForStatus(facts.fault.status)
  const today = moment.toISOString().slice(0, 10)
  return (
    <>
      {facts.fault === null && <StructuredData data={listData(moment)} />}
      <SubprocessorListPage {...facts} compareFrom={addDays(today, -365)} compareTo={today} />
    </>
  )
}
