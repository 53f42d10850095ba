import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { QualifyPage } from '#components/qualification/qualify-page.tsx'
import { type Asked, hasIdleParameters, queryOf } from '#lib/domain/qualification/question.ts'
import { now } from '#lib/server/platform/clock.ts'
import { qualificationOf } from '#lib/server/qualification/qualification.ts'
import { catalogue } from '#lib/server/terms/current.ts'

type Props = { searchParams: Promise<Asked> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = Object.keys(await searchParams).length > 0
  return {
    title: `Do the terms meet your requirements? — ${catalogue().vendor.name}`,
    description:
      'State what you require of uptime, support, credits, data and security, and see which tier in which region meets it, clause by clause.',
    alternates: { canonical: '/qualify' },
    // Questions are endless; only the form is worth finding.
    ...(asked ? { robots: { index: false } } : {}),
  }
}

export default async function Page({ searchParams }: Props) {
  const asked = await searchParams
  const qualification = qualificationOf(asked, now())
  // A form sends every field that was left empty; the address to share has none of them.
  if (qualification !== null && qualification.offers.length > 0 && hasIdleParameters(asked))
    redirect(
      `/qualify?${queryOf(qualification.question.requirements, qualification.chosen?.version ?? null)}`,
    )
  return <QualifyPage qualification={qualification} />
}
