import type { Metadata } from 'next'
import { ConfirmPage } from '#components/subscriptions/link-page.tsx'
import { SUBSCRIPTION_WORDS } from '#lib/domain/subscriptions/words.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'
import { confirmPage } from '#lib/server/subscriptions/pages/link-page.ts'
import { subscriptionMetadata } from '#lib/server/subscriptions/pages/metadata.ts'

type Props = { searchParams: Promise<SearchParams> }

export function generateMetadata(): Metadata {
  return subscriptionMetadata(SUBSCRIPTION_WORDS.confirmTitle)
}

export default async function Page({ searchParams }: Props) {
  const facts = await confirmPage(await searchParams, now())
  if (facts.kind === 'fault') askForStatus(facts.status)
  return <ConfirmPage {...facts} />
}
