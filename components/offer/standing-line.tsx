import { LinkRow } from '#components/ui/link-row.tsx'
import { StandingMark } from '#components/ui/standing-mark.tsx'
import { UnbrokenVersions } from '#components/ui/unbroken-versions.tsx'
import type { StandingFacts, StandingNotice } from '#lib/domain/release/view.ts'

/** Which version this is, whether it is in force, and what comes after it. */
export function StandingLine(facts: StandingFacts) {
  const { standing, version, since, permanent, lastReview, reviewDue, next, notice } = facts
  const words = {
    'in-force': `In force from ${since}`,
    announced: `Announced; takes effect on ${since}`,
    superseded: 'Superseded',
    draft: `Draft; would take effect on ${since}`,
  }
  return (
    <>
      <p className="mb-8 flex flex-wrap gap-x-5 gap-y-1.5 text-[0.9375rem] text-soft">
        <StandingMark state={standing}>{words[standing]}</StandingMark>
        {permanent === null ? (
          <span>Version {version}</span>
        ) : (
          <a href={permanent} className="text-soft" title="Permanent link to this version">
            Version {version}
          </a>
        )}
        {lastReview !== null && <span>Last reviewed {lastReview}</span>}
        {reviewDue !== null && <strong className="font-semibold text-announced">{reviewDue}</strong>}
        {next !== null && (
          <span>
            A new version takes effect on {next.begins}: <a href={next.comparison}>what changes</a>
          </span>
        )}
      </p>
      {notice !== null && <Notice {...notice} />}
    </>
  )
}

function Notice({ sentence, links }: StandingNotice) {
  return (
    <div className="mb-8 max-w-[68ch] border-l-3 border-strong-rule pl-5">
      <p className="font-semibold">
        <UnbrokenVersions>{sentence}</UnbrokenVersions>
      </p>
      <LinkRow links={links} />
    </div>
  )
}
