import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { PeopleScreen } from '#components/console/people/people-screen.client.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { peopleQuery } from '#lib/client/console/people.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readPeople } from '#lib/server/console/people/read-people.ts'

export const metadata: Metadata = { title: SCREENS.people.name }

export default async function Page() {
  return await showScreen(SCREENS.people, readPeople, (facts) => (
    <ScreenData queryKey={peopleQuery.queryKey} data={facts}>
      <PeopleScreen />
    </ScreenData>
  ))
}
