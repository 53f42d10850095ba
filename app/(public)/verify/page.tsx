import type { Metadata } from 'next'
import { VerifyPage } from '#components/verification/verify-page.tsx'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { now } from '#lib/server/platform/clock.ts'
import { catalogue } from '#lib/server/terms/current.ts'
import { verifyPage } from '#lib/server/verification/verify-page.ts'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = Object.keys(await searchParams).length > 0
  return {
    title: `Is this document genuine? — ${catalogue().vendor.name}`,
    description:
      'Check a PDF or its SHA-256 against the archive: whether it is genuine, which version it is, and whether that is in force.',
    alternates: { canonical: '/verify' },
    // Answers are endless; only the form is worth finding.
    ...(asked ? { robots: { index: false } } : {}),
  }
}

export default async function Page({ searchParams }: Props) {
  return <VerifyPage {...(await verifyPage(await searchParams, now()))} />
}
