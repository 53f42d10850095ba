import type { Metadata } from 'next'
import { DonePage } from '#components/subscriptions/done-page.tsx'
import { DONE_WORDS } from '#lib/domain/subscriptions/words.ts'
import { donePage } from '#lib/server/subscriptions/pages/done-page.ts'
import { subscriptionMetadata } from '#lib/server/subscriptions/pages/metadata.ts'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return subscriptionMetadata(DONE_WORDS.confirmed.title)
}

export default function Page() {
  return <DonePage {...donePage('confirmed')} />
}
