import { AlteredNote } from '#components/ui/altered-note.tsx'
import { StandingMark } from '#components/ui/standing-mark.tsx'
import { UnbrokenVersions } from '#components/ui/unbroken-versions.tsx'
import { VERSIONS_PATH } from '#lib/domain/addresses.ts'
import { worseStated } from '#lib/domain/release/worse-stated.ts'
import type {
  ComparedVersion,
  ShownComparison,
  VersionComparisonPageFacts,
} from '#lib/domain/versions/view.ts'
import { PageFrame, SectionHeading } from '../ui/page-frame.tsx'
import { ChangesAtAGlance } from './differences/changes-at-a-glance.tsx'
import { DifferenceList } from './differences/difference-list.tsx'
import { DirectionKey } from './differences/direction-key.tsx'
import { ComparisonForm } from './forms/comparison-form.tsx'
import { STANDING_WORDS } from './standing-words.ts'

/** Two versions side by side, or what to correct before they can be. */
export function VersionComparisonPage({
  choices,
  given,
  fault,
  comparison,
  legalName,
}: VersionComparisonPageFacts) {
  return (
    <PageFrame
      title={comparison === null ? 'Compare two versions' : titleOf(comparison)}
      printed={{
        head: `${legalName} · ${comparison === null ? 'versions' : `version ${comparison.from.version} to ${comparison.to.version}`}`,
        foot: comparison?.place ?? '',
      }}
    >
      {fault !== null && (
        <p role="alert" className="mb-6 max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
          <UnbrokenVersions>{fault.message}</UnbrokenVersions>
        </p>
      )}
      {comparison !== null && <Shown {...comparison} />}
      <section className="no-print mt-10 max-w-[44rem] border-t border-strong-rule pt-6">
        <SectionHeading id="choose">
          {comparison === null ? 'Choose two versions' : 'Compare other versions'}
        </SectionHeading>
        <ComparisonForm choices={choices} given={given} />
        <p className="mt-4">
          <a href={VERSIONS_PATH} className="inline-block py-1">
            All versions and their release records
          </a>
        </p>
      </section>
    </PageFrame>
  )
}

function titleOf({ from, to }: ShownComparison) {
  return (
    <>
      What changed from <span className="whitespace-nowrap">{from.version}</span> to{' '}
      <span className="whitespace-nowrap">{to.version}</span>
    </>
  )
}

function Shown({ from, to, place, counts, lacking, reasons, swapped, topics }: ShownComparison) {
  const isForReview = topics.some(({ differences }) =>
    differences.some(({ direction }) => direction === 'needs-reading'),
  )
  return (
    <>
      <p className="mb-6 text-lead">{place}</p>
      <dl className="mb-6 grid max-w-[46rem] gap-x-10 gap-y-3 border-y border-strong-rule py-4 sm:grid-cols-2">
        <SideFacts label="From" side={from} />
        <SideFacts label="To" side={to} />
      </dl>
      {lacking.map((sentence) => (
        <p key={sentence} className="mb-4 font-semibold">
          {sentence}
        </p>
      ))}
      {counts === '' ? (
        <p className="mb-4 text-lead">
          No differences{lacking.length > 0 ? '' : ': every figure and every clause is the same'}.
        </p>
      ) : (
        <p className="mb-2 text-lead">
          <strong className="font-semibold">{counts}</strong>
        </p>
      )}
      {isForReview && (
        <p className="mb-2 max-w-[68ch]">
          What is for you to review may hold further Changes for the Worse: {whoNamesThem(reasons)}.
        </p>
      )}
      {reasons.map(({ version, reason, altered }) => (
        <div key={version} className="mb-4 max-w-[68ch]">
          {altered !== null && <AlteredNote>{altered}</AlteredNote>}
          <p>
            <span className="font-semibold">Reason published with version {version}:</span> {reason}
          </p>
        </div>
      ))}
      {from.version !== to.version && (
        <p className="no-print mb-8">
          <a href={swapped} className="inline-block py-1">
            Swap: from {to.version} to {from.version}
          </a>
        </p>
      )}
      <ChangesAtAGlance topics={topics} />
      {counts !== '' && (
        <section>
          <SectionHeading id="differences">Differences by topic</SectionHeading>
          <DirectionKey reasoned={reasons.length > 0} />
          <DifferenceList topics={topics} from={from.version} to={to.version} />
        </section>
      )}
    </>
  )
}

/** Who names what is worse in prose: a release does for what it changed, and nobody does for the way back from it. */
function whoNamesThem(reasons: readonly { reason: string }[]): string {
  const stated = reasons.map(({ reason }) => worseStated(reason))
  if (stated.includes('not-stated'))
    return 'not every published reason says whether there are any, so read each of them'
  if (reasons.length === 0)
    return 'no reason was published for a change in this direction, so read each of them'
  if (stated.every((says) => says === 'none'))
    return stated.length === 1
      ? 'the published reason says there are none'
      : 'the published reasons say there are none'
  return stated.length === 1 ? 'the published reason names them' : 'the published reasons name them'
}

function SideFacts({
  label,
  side: { version, href, standing, begins },
}: {
  label: string
  side: ComparedVersion
}) {
  return (
    <div>
      <dt className="label">{label}</dt>
      <dd>
        <a href={href} className="font-serif text-lead font-semibold">
          {version}
        </a>
        <span className="block">
          <StandingMark state={standing}>{STANDING_WORDS[standing]}</StandingMark>
        </span>
        <span className="block text-[0.9375rem] text-soft">
          {standing === 'announced' || standing === 'draft' ? 'takes effect' : 'took effect'} {begins}
        </span>
      </dd>
    </div>
  )
}
