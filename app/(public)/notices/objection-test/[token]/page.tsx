import type { Metadata } from 'next'
import { ObjectionTestPage } from '#components/notices/objection-test-page.tsx'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { objectionTestPage } from '#lib/server/notices/objection-address/confirm-page.ts'
import { objectionTestMetadata } from '#lib/server/notices/pages/metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }> }

export function generateMetadata(): Metadata {
  return objectionTestMetadata()
}

export default async function Page({ params }: Props) {
  const { token } = await params
  const facts = await objectionTestPage(token)
  if (facts.kind === 'fault') askForStatus(facts.status)
  return <ObjectionTestPage {...facts} />
}
