import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NoticePage } from '#components/subprocessors/notice-page.tsx'
import { now } from '#lib/server/platform/clock.ts'
import { noticeMetadata } from '#lib/server/subprocessors/pages/metadata.ts'
import { noticePage } from '#lib/server/subprocessors/pages/notice-page.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return noticeMetadata((await params).id, now())
}

export default async function Page({ params }: Props) {
  const facts = noticePage((await params).id, now())
  if (facts === null) notFound()
  return <NoticePage {...facts} />
}
