import type { Sample } from '../../uptime/bad-minutes.ts'
import { type OpenRun, openRuns } from '../../uptime/open-runs.ts'
import { type EvaluableTerms, predicateOf } from './evaluable-terms.ts'
import type { Measure } from './measured-uptime.ts'
import { minimumRun } from './minimum-run.ts'

export type UndecidedRuns<Input extends Measure> = {
  start: OpenRun | null
  end: OpenRun | null
  /** What was measured, with so many bad minutes before and after it that all of these are downtime. */
  ifDowntime: Input
}

/**
 * Bad minutes with which samples begin or end, and of which only the minutes beyond can say whether they are downtime:
 * `evaluateMonth` does not count them. Null where all are decided, and where the unit of the terms knows no runs.
 */
export function undecidedRuns<Input extends Measure>(
  terms: EvaluableTerms,
  input: Input,
): UndecidedRuns<Input> | null {
  const { samples, samplesBefore = [], samplesAfter = [] } = input
  const predicate = predicateOf(terms)
  if (samples === undefined || predicate === null || (terms.commitment.unit ?? 'minute') !== 'minute')
    return null
  const rules = terms.measurement ?? { missingData: 'bad' }
  const { start, end } = openRuns(samples, predicate, rules, minimumRun(terms), {
    before: samplesBefore,
    after: samplesAfter,
  })
  if (start === null && end === null) return null
  const measured = [...samplesBefore, ...samples, ...samplesAfter]
  return {
    start,
    end,
    ifDowntime: {
      ...input,
      samplesBefore: [...moreOf(measured.at(0), start), ...samplesBefore],
      samplesAfter: [...samplesAfter, ...moreOf(measured.at(-1), end)],
    },
  }
}

/** The bad minute at an end, as often as the run there lacks one. */
function moreOf(bad: Sample | undefined, run: OpenRun | null): Sample[] {
  return run === null || bad === undefined ? [] : Array<Sample>(run.lacking).fill(bad)
}
