import type { Metadata } from 'next'
import { WebhookPage } from '#components/webhook-subscriptions/webhook-page.tsx'
import { WEBHOOK_WORDS } from '#lib/domain/webhook-subscriptions/words.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'
import { subscriptionMetadata } from '#lib/server/subscriptions/pages/metadata.ts'
import { webhookPage } from '#lib/server/webhook-subscriptions/pages/webhook-page.ts'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<SearchParams> }

export function generateMetadata(): Metadata {
  return subscriptionMetadata(WEBHOOK_WORDS.title)
}

export default async function Page({ searchParams }: Props) {
  const facts = await webhookPage(await searchParams, now())
  const fault = facts.kind === 'fault' ? facts : facts.fault
  if (fault !== null) askForStatus(fault.status)
  return <WebhookPage {...facts} />
}
