import type { Metadata } from 'next'
import { offerPath, VERSIONS_PATH } from '#lib/domain/addresses.ts'
import { now } from '#lib/server/platform/clock.ts'
import { shownTerms } from '#lib/server/terms/shown/shown-terms.ts'
import { PublicDocument } from './public-document.tsx'

export const metadata: Metadata = {
  title: 'Page not found',
  robots: { index: false },
  icons: '/icon.svg',
}

export default function GlobalNotFound() {
  const terms = shownTerms(now())?.source.terms
  return (
    <PublicDocument>
      <main id="main" className="mx-auto max-w-[76rem] px-6 pt-10 pb-20">
        <h1 className="mb-2 text-[1.75rem] leading-(--leading-title) sm:text-title">Page not found</h1>
        <p className="mb-8 max-w-[68ch] text-lead">
          Check the address for typos.{' '}
          {terms === undefined ? 'These terms are not published yet.' : 'Or choose a tier and region:'}
        </p>
        <dl className="max-w-[46rem] border-t border-strong-rule">
          {terms?.tiers.map((tier) => (
            <div
              key={tier.id}
              className="grid gap-x-6 border-b border-rule py-3 sm:grid-cols-[12rem_minmax(0,1fr)]"
            >
              <dt className="font-semibold">{tier.name}</dt>
              {terms.regions.map((region) => (
                <dd key={region.id} className="sm:col-start-2">
                  <a href={offerPath(tier.id, region.id)} className="inline-block py-1">
                    {region.name}
                  </a>
                </dd>
              ))}
            </div>
          ))}
        </dl>
        <p className="mt-6">
          <a href="/enterprise-sla">All tiers and regions side by side</a>, or{' '}
          <a href={VERSIONS_PATH}>all versions of the terms</a>
        </p>
      </main>
    </PublicDocument>
  )
}
