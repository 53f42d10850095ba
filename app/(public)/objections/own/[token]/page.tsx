import type { Metadata } from 'next'
import { OwnPage } from '#components/objections/own-page.tsx'
import { OBJECTION_WORDS } from '#lib/domain/objections/words.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { objectionMetadata } from '#lib/server/objections/pages/metadata.ts'
import { ownObjectionPage } from '#lib/server/objections/pages/own-page.ts'
import { now } from '#lib/server/platform/clock.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<SearchParams> }

export function generateMetadata(): Metadata {
  return objectionMetadata(OBJECTION_WORDS.title)
}

export default async function Page({ params, searchParams }: Props) {
  const { token } = await params
  const facts = await ownObjectionPage(token, await searchParams, now())
  if (facts.kind === 'fault') askForStatus(facts.fault.status)
  return <OwnPage {...facts} />
}
