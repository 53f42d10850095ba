import type { Metadata } from 'next'
import { CalculatorPage } from '#components/calculators/calculator-page.tsx'
import { NoVersion } from '#components/calculators/no-version.tsx'
import { UptimeAnswer } from '#components/calculators/uptime-answer.tsx'
import { UPTIME_PATH, uptimePage } from '#lib/server/calculators/pages/uptime-page.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'

const TITLE = 'Uptime and downtime'

export const metadata: Metadata = {
  title: `${TITLE}: calculator`,
  description: 'See how much downtime a percentage allows, or what uptime a given downtime means.',
  alternates: { canonical: UPTIME_PATH },
}

export default async function UptimePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const facts = uptimePage(await searchParams, now())
  if (facts === null) return <NoVersion title={TITLE} />
  if (facts.fields.some(({ error }) => error !== null)) askForStatus(400)
  return (
    <CalculatorPage
      {...facts}
      path={UPTIME_PATH}
      title={TITLE}
      lead="See how much downtime a percentage allows, or what uptime a given downtime means. Every figure names its period."
      submit="Show the answer"
      empty="The answer appears here."
    >
      {facts.answer !== null && <UptimeAnswer {...facts.answer} />}
    </CalculatorPage>
  )
}
