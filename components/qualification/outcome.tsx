import { UnbrokenVersions } from '#components/ui/unbroken-versions.tsx'
import type { JudgedOffer } from '#lib/domain/qualification/judged-offer.ts'
import { nearMissesOf } from '#lib/domain/qualification/near-misses.ts'
import { NearMissList } from './near-misses.tsx'
import { OverviewTable } from './overview-table.tsx'
import { RegionTable } from './region-table.tsx'

// Six columns need the width of the sheet.
const PAPER =
  '@page{size:A4 landscape;@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt sans-serif}}'

type Props = { version: string; next: string | null; offers: JudgedOffer[]; query: string }

/** The answer: which offers qualify, then every requirement of every offer with its clause. */
export function Outcome({ version, next, offers, query }: Props) {
  const regions = [...Map.groupBy(offers, ({ region }) => region.id).values()]
  const misses = nearMissesOf(offers)
  const qualified = offers.filter(({ qualifies }) => qualifies).length
  return (
    <section aria-labelledby="outcome" className="mb-16">
      <style>{PAPER}</style>
      <h2 id="outcome" className="sr-only">
        Outcome
      </h2>
      <p className="mb-2 text-lead">
        <strong>{`${qualified} of ${offers.length} offers`}</strong>
        <UnbrokenVersions>
          {` ${qualified === 1 ? 'qualifies' : 'qualify'} under version ${version} of the terms.`}
        </UnbrokenVersions>
        {next !== null && ` The next version takes effect on ${next}.`}
      </p>
      <p className="no-print mb-8 flex flex-wrap gap-x-6 gap-y-1">
        <a href={`/qualify/export.xlsx?${query}`} download className="py-1">
          Download as XLSX
        </a>
        <a href={`/qualify/export.csv?${query}`} download className="py-1">
          Download as CSV
        </a>
        <a href={`/qualify?${query}`} className="py-1">
          Link to this result
        </a>
        <a href="#requirements" className="py-1">
          Change the requirements
        </a>
      </p>
      {misses !== null && <NearMissList misses={misses} />}
      <OverviewTable regions={regions} />
      {regions.map((judged) => (
        <RegionTable
          key={judged[0]?.region.id}
          judged={judged}
          open={qualified === 0 || judged.some(({ qualifies }) => qualifies)}
        />
      ))}
    </section>
  )
}
