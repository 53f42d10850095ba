import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { WriteLinkScreen } from '#components/console/links/form/write-link-screen.client.tsx'
import { newLinkPath } from '#lib/domain/console/links/new-link-path.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { readNewForm } from '#lib/server/console/links/read-form.ts'

export const metadata: Metadata = { title: LINKS_WORDS.newTitle }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const asked = await searchParams
  return await showScreen(
    { name: LINKS_WORDS.newTitle, path: newLinkPath(asked) },
    (viewer) => readNewForm(asked, viewer),
    (facts) => <WriteLinkScreen facts={facts} />,
  )
}
