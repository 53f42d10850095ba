import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { DirectoryScreen } from '#components/console/directory/directory-screen.client.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { directoryQuery } from '#lib/client/console/directory.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readDirectory } from '#lib/server/console/directory/read-directory.ts'

export const metadata: Metadata = { title: SCREENS.directory.name }

export default async function Page() {
  return await showScreen(SCREENS.directory, readDirectory, (facts) => (
    <ScreenData queryKey={directoryQuery.queryKey} data={facts}>
      <DirectoryScreen />
    </ScreenData>
  ))
}
