import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SubprocessorPage } from '#components/subprocessors/company-page.tsx'
import { StructuredData } from '#components/ui/structured-data.tsx'
import { now } from '#lib/server/platform/clock.ts'
import { subprocessorPage } from '#lib/server/subprocessors/pages/company-page.ts'
import { companyMetadata } from '#lib/server/subprocessors/pages/metadata.ts'
import { companyData } from '#lib/server/subprocessors/pages/structured-data.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return companyMetadata((await params).id, now())
}

export default async function Page({ params }: Props) {
  const { id } = await params
  const moment = now()
  const facts = subprocessorPage(id, moment)
  const data = companyData(id, moment)
  if (facts === null || data === null) notFound()
  return (
    <>
      <StructuredData data={data} />
      <SubprocessorPage {...facts} />
    </>
  )
}
