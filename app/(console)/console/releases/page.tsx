import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { ReleasesScreen } from '#components/console/releases/releases-screen.client.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { releasesQuery } from '#lib/client/console/releases.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readReleases } from '#lib/server/console/releases/read-releases.ts'

export const metadata: Metadata = { title: SCREENS.releases.name }

export default async function Page() {
  return await showScreen(SCREENS.releases, readReleases, (facts) => (
    <ScreenData queryKey={releasesQuery.queryKey} data={facts}>
      <ReleasesScreen />
    </ScreenData>
  ))
}
