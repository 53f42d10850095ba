import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { CodePage } from '#components/auth/code-page.tsx'
import { SIGN_IN_WORDS } from '#lib/domain/auth/sign-in-words.ts'
import { codePage } from '#lib/server/auth/pages.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'

export const metadata: Metadata = { title: SIGN_IN_WORDS.codeTitle }

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const facts = codePage(await searchParams, await headers())
  if (facts.fault !== null) askForStatus(facts.fault.status)
  return <CodePage {...facts} />
}
