import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { TailoredPage } from '#components/links/tailored-page.tsx'
import { tailoredPath } from '#lib/domain/addresses.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { tailoredMetadata } from '#lib/server/links/page/metadata.ts'
import { linkRequirements } from '#lib/server/links/requirements/requirements-facts.ts'
import { now } from '#lib/server/platform/clock.ts'
import { ShowRequirements } from './show-requirements.tsx'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<SearchParams> }

export function generateMetadata(): Metadata {
  return tailoredMetadata()
}

export default async function Page({ params, searchParams }: Props) {
  const { token } = await params
  const asking = { token, headers: new Headers(await headers()), asked: await searchParams }
  const facts = await linkRequirements(asking, now())
  if (facts === null) notFound()
  if (facts.kind === 'locked') redirect(tailoredPath(token))
  if (facts.kind === 'unreachable') {
    askForStatus(503)
    return <TailoredPage {...facts} />
  }
  // A form sends every field that was left empty; the address has none of them.
  if (facts.shorter !== null) redirect(facts.shorter)
  if (facts.question.faults.length > 0) askForStatus(400)
  return <ShowRequirements {...facts} />
}
