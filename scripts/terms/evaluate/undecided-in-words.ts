import { counted } from '#lib/domain/quantities/time/duration.ts'
import type { MonthEvaluation } from '#lib/domain/terms/evaluation/evaluate-month.ts'
import type { OpenRun } from '#lib/domain/uptime/open-runs.ts'

type Ends = { start: OpenRun | null; end: OpenRun | null }
type Result = Pick<MonthEvaluation, 'uptimePercent' | 'met'>

/**
 * What bad minutes at the ends of the samples leave open: both results, and which minutes to give.
 * @param minimum minutes in a row that count as downtime
 * @param most the result if all of them are downtime; null where that is more than the period has
 */
export function undecidedInWords(
  { start, end }: Ends,
  minimum: number,
  least: Result,
  most: Result | null,
): string {
  const ends = [
    start === null ? [] : `begin with ${counted(start.bad, 'bad minute')}`,
    end === null ? [] : `end with ${counted(end.bad, 'bad minute')}`,
  ].flat()
  const lacking = [
    lackingIn('--samples-before', 'before', start),
    lackingIn('--samples-after', 'after', end),
  ].flat()
  const otherwise =
    most === null ? 'if they do, more than the period is down' : `if they do, ${resultIn(most)}`
  return (
    `the samples ${ends.join(' and ')}. These count only in a run of at least ${counted(minimum, 'minute')}, ` +
    `and what lies beyond decides that. If they do not count, ${resultIn(least)}; ${otherwise}. ` +
    `Add ${lacking.join(' and ')}.`
  )
}

function lackingIn(option: string, side: string, run: OpenRun | null): string[] {
  if (run === null) return []
  const minutes = run.lacking === 1 ? 'minute' : `${run.lacking} minutes`
  return [`the ${minutes} ${side} the period with ${option}`]
}

function resultIn({ uptimePercent, met }: Result): string {
  return `uptime is ${uptimePercent}% and the target is ${met ? 'met' : 'missed'}`
}
