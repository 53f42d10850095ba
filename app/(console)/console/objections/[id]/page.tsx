import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { ObjectionScreen } from '#components/console/objections/objection-screen.client.tsx'
import { NothingToSee } from '#components/console/screen.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { objectionQuery } from '#lib/client/console/objections.ts'
import { OBJECTIONS_WORDS } from '#lib/domain/console/objections/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { findObjectionPage } from '#lib/server/console/objections/read-objections.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'

export const metadata: Metadata = { title: SCREENS.objections.name }

type Props = { params: Promise<{ id: string }> }

export default async function Page({ params }: Props) {
  const { id } = await params
  const { name, path } = SCREENS.objections
  return await showScreen(
    { name, path: `${path}/${encodeURIComponent(id)}` },
    (viewer) => findObjectionPage(id, viewer),
    (page) => {
      if (page === null) {
        askForStatus(404)
        return <NothingToSee title={name} message={OBJECTIONS_WORDS.unknown} />
      }
      return (
        <ScreenData queryKey={objectionQuery(id).queryKey} data={page}>
          <ObjectionScreen id={id} />
        </ScreenData>
      )
    },
  )
}
