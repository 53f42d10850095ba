import type { Metadata } from 'next'
import { CalculatorPage } from '#components/calculators/calculator-page.tsx'
import { NoVersion } from '#components/calculators/no-version.tsx'
import { ResponseAnswer } from '#components/calculators/response-answer.tsx'
import { RESPONSE_PATH, responsePage } from '#lib/server/calculators/pages/response-page.ts'
import type { SearchParams } from '#lib/server/http/request/search-params.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'
import { now } from '#lib/server/platform/clock.ts'

const TITLE = 'First response'

export const metadata: Metadata = {
  title: `${TITLE}: calculator`,
  description:
    "When first response to a support request is due by the region's calendar, and which hours do not count.",
  alternates: { canonical: RESPONSE_PATH },
}

export default async function ResponsePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const facts = responsePage(await searchParams, now())
  if (facts === null) return <NoVersion title={TITLE} />
  if (facts.fields.some(({ error }) => error !== null)) askForStatus(400)
  return (
    <CalculatorPage
      {...facts}
      path={RESPONSE_PATH}
      title={TITLE}
      lead="See when the first response to your request is due, and which hours do not count."
      submit="Show the deadline"
      empty="The answer appears here."
    >
      {facts.answer !== null && <ResponseAnswer {...facts.answer} />}
    </CalculatorPage>
  )
}
