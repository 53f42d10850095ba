import type { Metadata } from 'next'
import { ConfirmPage } from '#components/objections/request-page.tsx'
import { REQUEST_WORDS } from '#lib/domain/objections/words.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { objectionMetadata } from '#lib/server/objections/pages/metadata.ts'
import { confirmPage } from '#lib/server/objections/pages/request-page.ts'
import { now } from '#lib/server/platform/clock.ts'

type Props = { searchParams: Promise<SearchParams> }

export function generateMetadata(): Metadata {
  return objectionMetadata(REQUEST_WORDS.confirmTitle)
}

export default async function Page({ searchParams }: Props) {
  const facts = await confirmPage(await searchParams, now())
  if (facts.kind === 'fault') askForStatus(facts.fault.status)
  return <ConfirmPage {...facts} />
}
