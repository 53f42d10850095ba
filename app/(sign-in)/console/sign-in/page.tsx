import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { SignInPage } from '#components/auth/sign-in-page.tsx'
import { SIGN_IN_WORDS } from '#lib/domain/auth/sign-in-words.ts'
import { signInPage } from '#lib/server/auth/pages.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'

export const metadata: Metadata = { title: SIGN_IN_WORDS.signInTitle }

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const facts = signInPage(await searchParams, await headers())
  if (facts.fault !== null) askForStatus(facts.fault.status)
  return <SignInPage {...facts} />
}
