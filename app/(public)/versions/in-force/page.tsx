import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { InForcePage } from '#components/versions/in-force-page.tsx'
import { type SearchParams, shownAgain } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'
import { formChoices } from '#lib/server/versions/form-choices.ts'
import { inForceOn } from '#lib/server/versions/in-force-question.ts'

type Props = { searchParams: Promise<SearchParams> }

export const metadata: Metadata = { title: 'Find the version in force on a date', robots: { index: false } }

export default async function Page({ searchParams }: Props) {
  const asked = await searchParams
  const answer = inForceOn(asked, now())
  if (answer.kind === 'found') redirect(answer.address)
  const fault = answer.kind === 'fault' ? answer : null
  if (fault !== null) askForStatus(fault.status)
  const given = {
    on: shownAgain(asked, 'on'),
    tier: shownAgain(asked, 'tier'),
    region: shownAgain(asked, 'region'),
  }
  return <InForcePage choices={formChoices(now())} given={given} fault={fault?.message ?? null} />
}
