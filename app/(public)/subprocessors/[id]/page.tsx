import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SubprocessorPage } from '#components/subprocessors/company-page.tsx'
import { now } from '#lib/server/platform/clock.ts'
import { subprocessorPage } from '#lib/server/subprocessors/company-page.ts'
import { companyMetadata } from '#lib/server/subprocessors/metadata.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return companyMetadata((await params).id, now())
}

export default async function Page({ params }: Props) {
  const facts = subprocessorPage((await params).id, now())
  if (facts === null) notFound()
  return <SubprocessorPage {...facts} />
}
