import type { Metadata } from 'next'
import { StandingLine } from '#components/offer/standing-line.tsx'
import { TierOverview } from '#components/offer/tier-overview.tsx'
import { StructuredData } from '#components/ui/structured-data.tsx'
import { tierOverview } from '#lib/domain/tiers/tier-overview.ts'
import { standingFacts } from '#lib/server/offer/page/page-facts.ts'
import { pageMetadata } from '#lib/server/offer/page/page-metadata.ts'
import { webPage } from '#lib/server/offer/page/structured-data.ts'
import { now } from '#lib/server/platform/clock.ts'
import { shownTerms } from '#lib/server/terms/shown/shown-terms.ts'

export const revalidate = 60

const PATH = '/enterprise-sla'
const TITLE = 'Service level agreement: choose a tier and a region'

export function generateMetadata(): Metadata {
  return pageMetadata(
    PATH,
    TITLE,
    'Uptime commitments, downtime budgets, service credits and support response times for every tier and region.',
  )
}

export default function EnterpriseSlaPage() {
  const moment = now()
  const terms = shownTerms(moment)
  return (
    <main id="main" className="mx-auto max-w-[76rem] px-6 pt-10 pb-20">
      <StructuredData data={webPage(PATH, TITLE, moment)} />
      <h1 className="mb-2 text-[1.75rem] leading-(--leading-title) sm:text-title">Service level agreement</h1>
      {terms === null ? (
        <p className="text-lead">These terms are not published yet. Please come back later.</p>
      ) : (
        <>
          <StandingLine {...standingFacts(terms)} />
          <p className="mb-8 max-w-[68ch] text-lead">
            Choose a tier and a region to see the uptime commitment, credits and support, and to download both
            documents. Or <a href="/enterprise-sla/compare">compare all tiers</a>.
          </p>
          <TierOverview tiers={tierOverview(terms.source)} />
        </>
      )}
    </main>
  )
}
