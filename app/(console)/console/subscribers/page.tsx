import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { SubscribersScreen } from '#components/console/subscribers/subscribers-screen.client.tsx'
import { subscribersQuery } from '#lib/client/console/subscribers.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readSubscribers } from '#lib/server/console/subscribers/read-subscribers.ts'
import type { Viewer } from '#lib/server/console/viewer.ts'

export const metadata: Metadata = { title: SCREENS.subscribers.name }

const read = (viewer: Viewer) => readSubscribers({ find: '' }, viewer)

export default async function Page() {
  return await showScreen(SCREENS.subscribers, read, (page) => (
    <ScreenData queryKey={subscribersQuery('').queryKey} data={{ pages: [page], pageParams: [null] }}>
      <SubscribersScreen />
    </ScreenData>
  ))
}
