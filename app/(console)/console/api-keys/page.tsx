import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { KeysScreen } from '#components/console/api-keys/keys-screen.client.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { keysQuery } from '#lib/client/console/api-keys.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readKeys } from '#lib/server/console/api-keys/read-keys.ts'

export const metadata: Metadata = { title: SCREENS.apiKeys.name }

export default async function Page() {
  return await showScreen(SCREENS.apiKeys, readKeys, (facts) => (
    <ScreenData queryKey={keysQuery.queryKey} data={facts}>
      <KeysScreen />
    </ScreenData>
  ))
}
