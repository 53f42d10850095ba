import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { NewAccountPage } from '#components/auth/new-account-page.tsx'
import { SIGN_IN_WORDS } from '#lib/domain/auth/sign-in-words.ts'
import { setUpPage } from '#lib/server/auth/pages.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<SearchParams> }

export const metadata: Metadata = { title: SIGN_IN_WORDS.setUpTitle }

export default async function Page({ params, searchParams }: Props) {
  const facts = await setUpPage((await params).token, await searchParams, await headers())
  if (facts.fault !== null) askForStatus(facts.fault.status)
  return <NewAccountPage {...facts} />
}
