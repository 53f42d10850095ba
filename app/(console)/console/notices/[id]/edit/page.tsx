import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { WriteScreen } from '#components/console/notices/written/write-screen.client.tsx'
import { NothingToSee } from '#components/console/screen.tsx'
import { NOTICES_WORDS } from '#lib/domain/console/notices/words.ts'
import { WRITE_WORDS } from '#lib/domain/console/notices/written-words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { draftForm } from '#lib/server/console/notices/written/read-form.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'

export const metadata: Metadata = { title: WRITE_WORDS.editTitle }

type Props = { params: Promise<{ id: string }> }

export default async function Page({ params }: Props) {
  const { id } = await params
  const path = `${SCREENS.notices.path}/${encodeURIComponent(id)}/edit`
  return await showScreen(
    { name: WRITE_WORDS.editTitle, path },
    (viewer) => draftForm(id, viewer),
    (facts) => {
      if (facts !== null) return <WriteScreen facts={facts} />
      askForStatus(404)
      return <NothingToSee title={WRITE_WORDS.editTitle} message={NOTICES_WORDS.unknown} />
    },
  )
}
