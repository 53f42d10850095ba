import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { TodayScreen } from '#components/console/today/today-screen.client.tsx'
import { todayQuery } from '#lib/client/console/today.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readToday } from '#lib/server/console/today/read-today.ts'

export const metadata: Metadata = { title: SCREENS.today.name }

export default async function Page() {
  return await showScreen(SCREENS.today, readToday, (facts) => (
    <ScreenData queryKey={todayQuery.queryKey} data={facts}>
      <TodayScreen />
    </ScreenData>
  ))
}
