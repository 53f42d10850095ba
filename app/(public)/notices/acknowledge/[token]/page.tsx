import type { Metadata } from 'next'
import { AcknowledgePage } from '#components/notices/acknowledge-page.tsx'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { acknowledgePage } from '#lib/server/notices/pages/acknowledge-page.ts'
import { acknowledgeMetadata } from '#lib/server/notices/pages/metadata.ts'
import { now } from '#lib/server/platform/clock.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }> }

export function generateMetadata(): Metadata {
  return acknowledgeMetadata()
}

export default async function Page({ params }: Props) {
  const { token } = await params
  const facts = await acknowledgePage(token, now())
  if (facts.kind === 'fault') askForStatus(facts.status)
  return <AcknowledgePage {...facts} />
}
