import type { Percent } from '../quantities/percent.ts'
import { MINUTE } from '../quantities/time/duration.ts'
import { compareUptime, type Uptime } from '../uptime/uptime.ts'

/** So many months that miss the commitment, within so many consecutive months, end the contract. */
export type RepeatedFailure = { months: number; within: number }

/** What gives the right to end the contract without penalty. */
export type TerminationRule =
  | { rule: 'below'; percent: Percent }
  | ({ rule: 'repeated' } & RepeatedFailure)
  /** So much downtime in one period. */
  | { rule: 'downtime'; minutes: number; operator: 'at-least' | 'above' }

export type TerminationFacts = {
  /** As compared with the bands. */
  uptime: Uptime
  lostMilliseconds: number
  missed: boolean
  /** Whether earlier months missed the commitment, oldest first, without this one. */
  earlierMissed: readonly boolean[]
}

/** Whether a rule holds; "unknown" when it depends on earlier months that were not given. */
export function terminationHolds(rule: TerminationRule, facts: TerminationFacts): boolean | 'unknown' {
  switch (rule.rule) {
    case 'below':
      return compareUptime(facts.uptime, rule.percent) < 0
    case 'downtime': {
      const minimum = rule.minutes * MINUTE
      return rule.operator === 'at-least'
        ? facts.lostMilliseconds >= minimum
        : facts.lostMilliseconds > minimum
    }
    case 'repeated': {
      const earlier = rule.within === 1 ? [] : facts.earlierMissed.slice(1 - rule.within)
      const misses = [...earlier, facts.missed].filter(Boolean).length
      const open = rule.within - 1 - earlier.length
      if (misses >= rule.months) return true
      return misses + open >= rule.months ? 'unknown' : false
    }
  }
}
