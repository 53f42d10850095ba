import type { Metadata } from 'next'
import { RequestPage } from '#components/objections/request-page.tsx'
import { REQUEST_WORDS } from '#lib/domain/objections/words.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { objectionMetadata } from '#lib/server/objections/pages/metadata.ts'
import { requestPage } from '#lib/server/objections/pages/request-page.ts'
import { now } from '#lib/server/platform/clock.ts'

type Props = { searchParams: Promise<SearchParams> }

export function generateMetadata(): Metadata {
  return objectionMetadata(REQUEST_WORDS.title)
}

export default async function Page({ searchParams }: Props) {
  const facts = requestPage(await searchParams, now())
  if (facts.fault !== null) askForStatus(facts.fault.status)
  return <RequestPage {...facts} />
}
