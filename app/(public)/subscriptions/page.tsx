import type { Metadata } from 'next'
import { UseFields } from '#components/subprocessors/browsing/use-fields.tsx'
import { SubscribePage } from '#components/subscriptions/subscribe-page.tsx'
import { SUBSCRIPTION_WORDS } from '#lib/domain/subscriptions/words.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'
import { subscriptionMetadata } from '#lib/server/subscriptions/pages/metadata.ts'
import { subscribePage } from '#lib/server/subscriptions/pages/subscribe-page.ts'

type Props = { searchParams: Promise<SearchParams> }

export function generateMetadata(): Metadata {
  return subscriptionMetadata(SUBSCRIPTION_WORDS.subscribeTitle)
}

export default async function Page({ searchParams }: Props) {
  const facts = subscribePage(await searchParams, now())
  if (facts.fault !== null) askForStatus(facts.fault.status)
  return <SubscribePage {...facts} useFields={<UseFields {...facts.use} ask={null} />} />
}
