import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { ReportScreen } from '#components/console/links/report/report-screen.client.tsx'
import { REPORT_WORDS } from '#lib/domain/console/links/report-words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readReport } from '#lib/server/console/links/report/read-report.ts'

export const metadata: Metadata = { title: REPORT_WORDS.name }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const asked = await searchParams
  return await showScreen(
    { name: REPORT_WORDS.name, path: `${SCREENS.links.path}/report` },
    (viewer) => readReport(asked, viewer),
    (facts) => <ReportScreen facts={facts} />,
  )
}
