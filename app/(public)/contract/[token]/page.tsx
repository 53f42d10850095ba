import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContractPage } from '#components/contract-page/contract-page.tsx'
import { contractPage } from '#lib/server/contract-page/contract-page.ts'
import { contractPageMetadata } from '#lib/server/contract-page/metadata.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }> }

export function generateMetadata(): Metadata {
  return contractPageMetadata()
}

export default async function Page({ params }: Props) {
  const { token } = await params
  const facts = await contractPage(token, now())
  if (facts === null) notFound()
  if (facts.kind === 'unreachable') askForStatus(503)
  return <ContractPage {...facts} />
}
