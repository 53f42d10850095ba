import type { Metadata } from 'next'
import { AnswerLines } from '#components/calculate/answer-lines.tsx'
import { CalculatorPage } from '#components/calculate/calculator-page.tsx'
import { NoVersion } from '#components/calculate/no-version.tsx'
import type { Params } from '#lib/server/calculate/form.ts'
import { OUTAGE_PATH, outagePage } from '#lib/server/calculate/outage-page.ts'
import { now } from '#lib/server/clock.ts'
import { askForStatus } from '#lib/server/http/page-status.ts'

const TITLE = 'Outage and service credit'

export const metadata: Metadata = {
  title: `${TITLE}: calculator`,
  description: "Enter a month's downtime to see your credit and claim deadline.",
  alternates: { canonical: OUTAGE_PATH },
}

export default async function OutagePage({ searchParams }: { searchParams: Promise<Params> }) {
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
