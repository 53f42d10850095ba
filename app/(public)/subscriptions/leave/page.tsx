import type { Metadata } from 'next'
import { LeavePage } from '#components/subscriptions/link-page.tsx'
import { SUBSCRIPTION_WORDS } from '#lib/domain/subscriptions/words.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'
import { leavePage } from '#lib/server/subscriptions/pages/link-page.ts'
import { subscriptionMetadata } from '#lib/server/subscriptions/pages/metadata.ts'

type Props = { searchParams: Promise<SearchParams> }

export function generateMetadata(): Metadata {
  return subscriptionMetadata(SUBSCRIPTION_WORDS.leaveTitle)
}

export default async function Page({ searchParams }: Props) {
  const facts = await leavePage(await searchParams, now())
  if (facts.kind === 'fault') askForStatus(facts.status)
  return <LeavePage {...facts} />
}
