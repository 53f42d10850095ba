import type { Metadata } from 'next'
import { AnswerLines } from '#components/calculators/answer-lines.tsx'
import { CalculatorPage } from '#components/calculators/calculator-page.tsx'
import { NoVersion } from '#components/calculators/no-version.tsx'
import { OUTAGE_PATH, outagePage } from '#lib/server/calculators/pages/outage-page.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'

const TITLE = 'Outage and service credit'

export const metadata: Metadata = {
  title: `${TITLE}: calculator`,
  description: "Enter a month's downtime to see your credit and claim deadline.",
  alternates: { canonical: OUTAGE_PATH },
}

export default async function OutagePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const facts = outagePage(await searchParams, now())
  if (facts === null) return <NoVersion title={TITLE} />
  if (facts.fields.some(({ error }) => error !== null)) askForStatus(400)
  return (
    <CalculatorPage
      {...facts}
      path={OUTAGE_PATH}
      title={TITLE}
      lead="Enter a month's downtime to see your credit and claim deadline."
      submit="Show the credit"
      empty="The answer appears here."
    >
      {facts.answer !== null && <AnswerLines lines={facts.answer.lines} />}
    </CalculatorPage>
  )
}
