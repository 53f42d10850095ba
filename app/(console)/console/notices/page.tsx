import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { NoticesScreen } from '#components/console/notices/notices-screen.client.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { noticesQuery } from '#lib/client/console/notices.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readNotices } from '#lib/server/console/notices/read-notices.ts'

export const metadata: Metadata = { title: SCREENS.notices.name }

export default async function Page() {
  return await showScreen(SCREENS.notices, readNotices, (facts) => (
    <ScreenData queryKey={noticesQuery.queryKey} data={facts}>
      <NoticesScreen />
    </ScreenData>
  ))
}
