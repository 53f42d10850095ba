import type { Metadata } from 'next'
import { ObjectPage } from '#components/objections/object-page.tsx'
import { OBJECTION_WORDS } from '#lib/domain/objections/words.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { objectionMetadata } from '#lib/server/objections/pages/metadata.ts'
import { objectPage } from '#lib/server/objections/pages/object-page.ts'
import { now } from '#lib/server/platform/clock.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<SearchParams> }

export function generateMetadata(): Metadata {
  return objectionMetadata(OBJECTION_WORDS.title)
}

export default async function Page({ params, searchParams }: Props) {
  const { token } = await params
  const facts = await objectPage(token, await searchParams, now())
  if (facts.fault !== null) askForStatus(facts.fault.status)
  return <ObjectPage {...facts} />
}
