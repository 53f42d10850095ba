import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { after } from 'next/server'
import { TailoredPage } from '#components/links/tailored-page.tsx'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus, pageMethod } from '#lib/server/http/response/page-status.ts'
import { tailoredMetadata } from '#lib/server/links/page/metadata.ts'
import { tailoredPage } from '#lib/server/links/page/page-facts.ts'
import { afterFruitlessRequest } from '#lib/server/links/telling/after-answer.ts'
import { now } from '#lib/server/platform/clock.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<SearchParams> }

export function generateMetadata(): Metadata {
  return tailoredMetadata()
}

export default async function Page({ params, searchParams }: Props) {
  const { token } = await params
  const asking = { token, method: pageMethod(), headers: new Headers(await headers()) }
  const at = now()
  const facts = await tailoredPage({ ...asking, asked: await searchParams }, at)
  if (facts === null) {
    after(() => afterFruitlessRequest(asking, at))
    notFound()
  }
  if (facts.kind === 'unreachable') askForStatus(503)
  return <TailoredPage {...facts} />
}
