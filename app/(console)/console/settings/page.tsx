import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { SettingsScreen } from '#components/console/settings/settings-screen.client.tsx'
import { settingsQuery } from '#lib/client/console/settings.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readSettings } from '#lib/server/console/settings/read-settings.ts'

export const metadata: Metadata = { title: SCREENS.settings.name }

export default async function Page() {
  return await showScreen(SCREENS.settings, readSettings, (facts) => (
    <ScreenData queryKey={settingsQuery.queryKey} data={facts}>
      <SettingsScreen />
    </ScreenData>
  ))
}
