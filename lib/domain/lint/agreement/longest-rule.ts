import type { ResponseTime } from '../../support/first-response.ts'
import type { Terms } from '../../terms/schema.ts'
import type { LintFinding } from '../finding.ts'

type Path = (string | number)[]

const DAYS_OF_TEN_YEARS = 3_650
const DAYS_OF_A_YEAR = 365

/**
 * Periods that nobody means: claims of ten years, responses of one. Calculators and calendars name the day on which such a
 * period ends, and it would lie beyond the years that they can reckon with.
 */
export function longestFindings(terms: Terms): LintFinding[] {
  const { claim, changes, privacy, incidents, forceMajeure, supportPlans } = terms
  const periods: [Path, number][] = [
    [['claim', 'days'], claim.days],
    [['claim', 'decisionDays'], claim.decisionDays],
    ...Object.entries(changes.noticeDays).map(([key, days]): [Path, number] => [
      ['changes', 'noticeDays', key],
      days,
    ]),
    [['privacy', 'requestDays'], privacy.requestDays],
    [['privacy', 'deletionDays'], privacy.deletionDays],
    [['privacy', 'backupDays'], privacy.backupDays],
    [['privacy', 'auditNoticeDays'], privacy.auditNoticeDays],
    [['privacy', 'breachHours'], privacy.breachHours / 24],
    [['switching', 'retrievalDays'], terms.switching.retrievalDays],
    [['review', 'everyDays'], terms.review.everyDays],
    [['incidents', 'reportBusinessDays'], incidents.reportBusinessDays],
    [['maintenance', 'noticeHours'], terms.maintenance.noticeHours / 24],
    [['forceMajeure', 'terminationAfterDays'], forceMajeure.terminationAfterDays ?? 0],
  ]
  const responses = supportPlans.flatMap(({ firstResponse, escalation }, index): [Path, number][] => [
    ...Object.entries(firstResponse).map(([severity, time]): [Path, number] => [
      ['supportPlans', index, 'firstResponse', severity, 'amount'],
      daysOf(time),
    ]),
    ...escalation.map(({ handOff }, at): [Path, number] => [
      ['supportPlans', index, 'escalation', at, 'handOff'],
      handOff === null ? 0 : daysOf(handOff),
    ]),
  ])
  return [
    ...periods.filter(([, days]) => days > DAYS_OF_TEN_YEARS).map(([path]) => finding(path, 'ten years')),
    ...responses.filter(([, days]) => days > DAYS_OF_A_YEAR).map(([path]) => finding(path, 'a year')),
  ]
}

/** As many days as the time has at least: an hour of a business day is a longer part of it. */
function daysOf({ amount, unit, clock }: ResponseTime): number {
  const hours = clock === 'business' ? 8 : 24
  return amount / { day: 1, hour: hours, minute: hours * 60 }[unit]
}

function finding(path: Path, longest: string): LintFinding {
  return {
    rule: 'terms.longest',
    place: { in: 'terms', path },
    message: `is longer than ${longest}, and no calendar could name the day on which it ends`,
    fix: 'Correct the figure, and its unit.',
  }
}
