import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { ReceiversScreen } from '#components/console/webhooks/receivers-screen.client.tsx'
import { receiversQuery } from '#lib/client/console/webhooks.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readReceivers } from '#lib/server/console/webhooks/read-receivers.ts'

export const metadata: Metadata = { title: SCREENS.webhooks.name }

export default async function Page() {
  return await showScreen(SCREENS.webhooks, readReceivers, (facts) => (
    <ScreenData queryKey={receiversQuery.queryKey} data={facts}>
      <ReceiversScreen />
    </ScreenData>
  ))
}
