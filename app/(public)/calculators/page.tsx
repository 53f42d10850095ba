import type { Metadata } from 'next'
import { CalculatorList } from '#components/calculators/calculator-list.tsx'

export const revalidate = 60

export const metadata: Metadata = {
  title: 'Calculators: outage and credit, uptime, first response',
  description:
    'Work out the credit for an outage, the downtime an uptime allows, and when first response is due, by the version of the terms that applies.',
  alternates: { canonical: '/calculators' },
}

export default function CalculatorsPage() {
  return (
    <main id="main" className="mx-auto max-w-[76rem] px-6 pt-10 pb-20">
      <h1 className="mb-2 text-[1.75rem] leading-(--leading-title) sm:text-title">Calculators</h1>
      <p className="mb-8 max-w-[68ch] text-lead">
        Each answer names the version of the terms that applies, cites its clauses, and has an address you can
        keep or share.
      </p>
      <CalculatorList />
      <p className="mt-8 max-w-[68ch] text-[0.9375rem] text-soft">
        For developers: <code>/api/v1/credit</code> and <code>/api/v1/response-deadline</code>. See{' '}
        <a href="/api">the API</a>.
      </p>
    </main>
  )
}
