import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { ProfileScreen } from '#components/console/profile/profile-screen.client.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { profileQuery } from '#lib/client/console/profile.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readProfile } from '#lib/server/console/profile/read-profile.ts'

export const metadata: Metadata = { title: SCREENS.profile.name }

export default async function Page() {
  return await showScreen(SCREENS.profile, readProfile, (facts) => (
    <ScreenData queryKey={profileQuery.queryKey} data={facts}>
      <ProfileScreen />
    </ScreenData>
  ))
}
