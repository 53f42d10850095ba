import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { LinksScreen } from '#components/console/links/links-screen.client.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { linksQuery } from '#lib/client/console/links.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { linksQuestion, readFirstLinks } from '#lib/server/console/links/read-links.ts'

export const metadata: Metadata = { title: SCREENS.links.name }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const asked = linksQuestion(await searchParams)
  return await showScreen(
    SCREENS.links,
    (viewer) => readFirstLinks(asked, viewer),
    (page) => (
      <ScreenData queryKey={linksQuery(asked).queryKey} data={{ pages: [page], pageParams: [null] }}>
        <LinksScreen asked={asked} />
      </ScreenData>
    ),
  )
}
