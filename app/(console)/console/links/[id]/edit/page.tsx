import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { WriteLinkScreen } from '#components/console/links/form/write-link-screen.client.tsx'
import { NothingToSee } from '#components/console/screen.tsx'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readChangeForm } from '#lib/server/console/links/read-form.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'

export const metadata: Metadata = { title: LINKS_WORDS.editTitle }

type Props = { params: Promise<{ id: string }> }

export default async function Page({ params }: Props) {
  const { id } = await params
  return await showScreen(
    { name: LINKS_WORDS.editTitle, path: `${SCREENS.links.path}/${encodeURIComponent(id)}/edit` },
    async (viewer) => ({ facts: await readChangeForm(id, viewer) }),
    ({ facts }) => {
      if (facts !== null) return <WriteLinkScreen facts={facts} />
      askForStatus(404)
      return <NothingToSee title={SCREENS.links.name} message={LINKS_WORDS.unknown} />
    },
  )
}
