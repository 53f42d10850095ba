import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { LinkScreen } from '#components/console/links/link-screen.client.tsx'
import { NothingToSee } from '#components/console/screen.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { linkQuery } from '#lib/client/console/links.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readLinkPage } from '#lib/server/console/links/read-links.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'

// For which customer is not for the title: it stays in the history of browsers.
export const metadata: Metadata = { title: SCREENS.links.name }

type Props = { params: Promise<{ id: string }> }

export default async function Page({ params }: Props) {
  const { id } = await params
  return await showScreen(
    { name: SCREENS.links.name, path: `${SCREENS.links.path}/${encodeURIComponent(id)}` },
    async (viewer) => ({ page: await readLinkPage(id, viewer) }),
    ({ page }) => {
      if (page === null) {
        askForStatus(404)
        return <NothingToSee title={SCREENS.links.name} message={LINKS_WORDS.unknown} />
      }
      return (
        <ScreenData queryKey={linkQuery(id).queryKey} data={page}>
          <LinkScreen id={id} />
        </ScreenData>
      )
    },
  )
}
