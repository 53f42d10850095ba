import { StandingMark } from '#components/ui/standing-mark.tsx'
import type { Standing } from '#lib/domain/standing.ts'

export type StandingFacts = {
  standing: Standing
  version: string
  /** In words: "1 October 2026". */
  since: string
  lastReview: string | null
  next: string | null
}

/** Which version this is, whether it is in force, and what comes after it. */
export function StandingLine({ standing, version, since, lastReview, next }: StandingFacts) {
  const words = {
    'in-force': `In force since ${since}`,
    announced: `Announced for ${since}`,
    superseded: `In force from ${since}, since superseded`,
  }
  return (
    <p className="mb-8 flex flex-wrap gap-x-5 gap-y-1.5 text-[0.9375rem] text-soft">
      <StandingMark state={standing}>{words[standing]}</StandingMark>
      <span>Version {version}</span>
      {lastReview !== null && <span>Last reviewed {lastReview}</span>}
      {next !== null && <span>A later version begins {next}</span>}
    </p>
  )
}
