import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { ObjectionsScreen } from '#components/console/objections/objections-screen.client.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { objectionsQuery } from '#lib/client/console/objections.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readObjections } from '#lib/server/console/objections/read-objections.ts'

export const metadata: Metadata = { title: SCREENS.objections.name }

export default async function Page() {
  return await showScreen(SCREENS.objections, readObjections, (facts) => (
    <ScreenData queryKey={objectionsQuery.queryKey} data={facts}>
      <ObjectionsScreen />
    </ScreenData>
  ))
}
