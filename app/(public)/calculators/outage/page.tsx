import type { Metadata } from 'next'
import { AnswerLines } from '#components/calculate/answer-lines.tsx'
import { CalculatorPage } from '#components/calculate/calculator-page.tsx'
import { NoVersion } from '#components/calculate/no-version.tsx'
import type { Params } from '#lib/server/calculate/form.ts'
import { OUTAGE_PATH, outagePage } from '#lib/server/calculate/outage-page.ts'
import { now } from '#lib/server/clock.ts'

const TITLE = 'Outage and service credit'

export const metadata: Metadata = {
  title: `${TITLE}: calculator`,
  description: 'From the downtime of a month: uptime, credit, cap, claim deadline and right to terminate.',
  alternates: { canonical: OUTAGE_PATH },
}

export default async function OutagePage({ searchParams }: { searchParams: Promise<Params> }) {
  const facts = outagePage(await searchParams, now())
  if (facts === null) return <NoVersion title={TITLE} />
  return (
    <CalculatorPage
      {...facts}
      path={OUTAGE_PATH}
      title={TITLE}
      lead="What a month with an outage gives: uptime, credit, the last day to claim, and whether the contract may be ended."
      submit="Work out the credit"
      empty="Give the month and its downtime; the answer appears here."
    >
      {facts.answer !== null && <AnswerLines lines={facts.answer.lines} />}
    </CalculatorPage>
  )
}
