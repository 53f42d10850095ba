import type { Metadata } from 'next'
import { StructuredData } from '#components/ui/structured-data.tsx'
import { VersionsPage } from '#components/versions/versions-page.tsx'
import { VERSIONS_PATH } from '#lib/domain/addresses.ts'
import { feedPageMetadata } from '#lib/server/offer/page/page-metadata.ts'
import { webPage } from '#lib/server/offer/page/structured-data.ts'
import { now } from '#lib/server/platform/clock.ts'
import { versionComparisonPage } from '#lib/server/versions/version-comparison-page.ts'
import { versionList } from '#lib/server/versions/version-list.ts'

export const revalidate = 60

const TITLE = 'Versions of the service level agreement'

export function generateMetadata(): Metadata {
  return feedPageMetadata(
    VERSIONS_PATH,
    TITLE,
    'Every version of the terms: when it was published, when it took effect, what it changed, and which was in force on a given date.',
  )
}

export default async function Page() {
  const moment = now()
  return (
    <>
      <StructuredData data={webPage(VERSIONS_PATH, TITLE, moment)} />
      <VersionsPage {...versionList(moment)} {...(await versionComparisonPage({}, moment))} />
    </>
  )
}
