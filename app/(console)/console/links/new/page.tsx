import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { WriteLinkScreen } from '#components/console/links/form/write-link-screen.client.tsx'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readNewForm } from '#lib/server/console/links/read-form.ts'

export const metadata: Metadata = { title: LINKS_WORDS.newTitle }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const { of } = await searchParams
  return await showScreen(
    { name: LINKS_WORDS.newTitle, path: `${SCREENS.links.path}/new` },
    (viewer) => readNewForm(typeof of === 'string' ? of : null, viewer),
    (facts) => <WriteLinkScreen facts={facts} />,
  )
}
