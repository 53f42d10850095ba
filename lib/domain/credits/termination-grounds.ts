import type { Percent } from '../quantities/percent.ts'
import { minutesStated } from '../quantities/time/decimal-minutes.ts'
import { compareUptime, type Uptime } from '../uptime/uptime.ts'

/** So many months that miss the commitment, within so many consecutive months, end the contract. */
export type RepeatedFailure = { months: number; within: number }

/** What gives the right to end the contract without penalty. */
export type TerminationRule =
  | { rule: 'below'; percent: Percent }
  | ({ rule: 'repeated' } & RepeatedFailure)
  /** So much downtime in one period. */
  | ({ rule: 'downtime' } & DowntimeReached)
  /** So much in each of so many periods, within so many consecutive ones. */
  | ({ rule: 'repeated-downtime' } & RepeatedFailure & DowntimeReached)

/** `minutes`: whole, or a decimal such as "86.4". */
type DowntimeReached = { minutes: number | string; operator: 'at-least' | 'above' }

export type TerminationFacts = {
  /** As compared with the bands. */
  uptime: Uptime
  lostMilliseconds: number
  missed: boolean
  /** Whether earlier months missed the commitment, oldest first, without this one. */
  earlierMissed: readonly boolean[]
  /** Downtime of earlier months, oldest first, without this one. */
  earlierLostMilliseconds?: readonly number[] | undefined
  /** How many earlier months the contract has; left out where its first day is not known. */
  earlierInTerm?: number | undefined
}

/**
 * Whether a month gives a ground; "earlier" when one of the earlier months gave it and this one does not, "unknown" when
 * it depends on earlier months that were not given.
 */
export function terminationHolds(
  rule: TerminationRule,
  facts: TerminationFacts,
): boolean | 'earlier' | 'unknown' {
  switch (rule.rule) {
    case 'below':
      return compareUptime(facts.uptime, rule.percent) < 0
    case 'downtime':
      return reaches(facts.lostMilliseconds, rule)
    case 'repeated':
      return repeatedHolds(rule, facts)
    case 'repeated-downtime':
      return repeatedHolds(rule, {
        ...facts,
        missed: reaches(facts.lostMilliseconds, rule),
        earlierMissed: (facts.earlierLostMilliseconds ?? []).map((lost) => reaches(lost, rule)),
      })
  }
}

function reaches(lost: number, { minutes, operator }: DowntimeReached): boolean {
  const minimum = minutesStated(minutes)
  return operator === 'at-least' ? lost >= minimum : lost > minimum
}

/** A month that meets the commitment gives no right, whatever the months before it did. */
function repeatedHolds(
  { months, within }: RepeatedFailure,
  { missed, earlierMissed, earlierInTerm = Number.POSITIVE_INFINITY }: TerminationFacts,
): ReturnType<typeof terminationHolds> {
  const all = [...earlierMissed, missed]
  const missesUntil = (last: number) =>
    all.slice(Math.max(0, last + 1 - within), last + 1).filter(Boolean).length
  const gives = (month: number) => all[month] === true && missesUntil(month) >= months
  const last = earlierMissed.length
  if (gives(last)) return true
  if (earlierMissed.some((_, month) => gives(month))) return 'earlier'
  const open = Math.min(within - 1, earlierInTerm) - Math.min(within - 1, last)
  return missesUntil(last) + open >= months ? 'unknown' : false
}
