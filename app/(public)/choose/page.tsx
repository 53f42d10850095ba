import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ChoicePage } from '#components/offer/choice-page/choice-page.tsx'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { answerChoice } from '#lib/server/offer/choice/answer-choice.ts'
import { now } from '#lib/server/platform/clock.ts'

type Props = { searchParams: Promise<{ address?: string | string[] }> }

export const metadata: Metadata = { title: 'Check the address', robots: { index: false } }

/** In place of a page whose address chooses terms that the page does not show; the server puts it there. */
export default async function Page({ searchParams }: Props) {
  const { address } = await searchParams
  const answer = answerChoice(typeof address === 'string' ? address : '', now())
  if (answer.kind === 'as-it-is') notFound()
  if (answer.kind === 'elsewhere') redirect(answer.address)
  askForStatus(answer.status)
  return <ChoicePage {...answer} />
}
