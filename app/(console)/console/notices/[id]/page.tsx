import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { NoticeScreen } from '#components/console/notices/notice-screen.client.tsx'
import { NothingToSee } from '#components/console/screen.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { noticeQuery } from '#lib/client/console/notices.ts'
import { NOTICES_WORDS } from '#lib/domain/console/notices/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { findNoticePage } from '#lib/server/console/notices/read-notices.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'

export const metadata: Metadata = { title: SCREENS.notices.name }

type Props = { params: Promise<{ id: string }> }

export default async function Page({ params }: Props) {
  const { id } = await params
  const screen = { name: SCREENS.notices.name, path: `${SCREENS.notices.path}/${encodeURIComponent(id)}` }
  return await showScreen(
    screen,
    (viewer) => findNoticePage(id, viewer),
    (page) => {
      if (page === null) {
        askForStatus(404)
        return <NothingToSee title={SCREENS.notices.name} message={NOTICES_WORDS.unknown} />
      }
      const { queryKey } = noticeQuery(id, { state: '', find: '' })
      return (
        <ScreenData queryKey={queryKey} data={{ pages: [page], pageParams: [null] }}>
          <NoticeScreen id={id} />
        </ScreenData>
      )
    },
  )
}
