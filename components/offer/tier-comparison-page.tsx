import { PrintMarks } from '#components/ui/print-marks.tsx'
import { comparisonPath, subprocessorListPath } from '#lib/domain/addresses.ts'
import type { StandingFacts } from '#lib/domain/release/view.ts'
import type { TierComparison as Comparison } from '#lib/domain/tiers/tier-comparison.ts'
import { StandingLine } from './standing-line.tsx'
import { TierComparison } from './tier-comparison.tsx'

type Props = {
  comparison: Comparison
  standing: StandingFacts
  regions: { id: string; name: string; shortName: string }[]
  legalName: string
}

/** Every tier beside every other in the region that is chosen. */
export function TierComparisonPage({ comparison, standing, regions, legalName }: Props) {
  const { region } = comparison
  return (
    <main id="main" className="mx-auto max-w-[76rem] px-6 pt-10 pb-20">
      <PrintMarks
        head={`${legalName} · tiers compared · version ${standing.version}`}
        foot={`${region.name} region`}
      />
      <h1 className="mb-2 text-[1.75rem] leading-(--leading-title) sm:text-title">
        Tiers compared, {region.name}
      </h1>
      <StandingLine {...standing} />
      <nav aria-label="Region" className="no-print mb-6">
        <ul className="inline-flex flex-wrap rounded-[3px] border border-rule">
          {regions.map(({ id, name, shortName }) => (
            <li key={id} className="not-first:border-l not-first:border-rule">
              <a
                href={comparisonPath(id)}
                aria-current={id === region.id ? 'page' : undefined}
                className="plain block px-4 py-2 aria-[current]:bg-accent aria-[current]:font-semibold aria-[current]:text-on-accent"
              >
                <span className="sm:hidden" aria-hidden="true">
                  {shortName}
                </span>
                <span className="max-sm:sr-only">{name}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <TierComparison comparison={comparison} />
      <p className="mt-6 max-w-[68ch] text-soft">
        Sub-processors, and the places that follow from them, are those of Annex III as released.{' '}
        <a href={subprocessorListPath({ region: region.id })}>See the list in force today</a>
      </p>
    </main>
  )
}
