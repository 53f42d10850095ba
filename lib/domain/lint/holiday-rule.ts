import type { Release } from '../release/standing.ts'
import { inForce } from '../release/standing.ts'
import { aYearAfter, calendarsThatRunOut } from '../support/holidays-run-out.ts'
import type { Terms } from '../terms/schema.ts'
import type { LintFinding } from './finding.ts'

/**
 * Until when a version must know its holidays: a year from now, or until the next version begins if that is sooner.
 * Null for a version that no longer holds. One that the ledger does not have is a draft, and is asked for a year.
 */
function holidaysNeededUntil(version: string, ledger: readonly Release[], now: Date): string | null {
  const aYear = aYearAfter(now)
  const entry = ledger.find((release) => release.version === version)
  if (entry === undefined) return aYear
  const isAnnounced = Date.parse(entry.effectiveAt) > now.getTime()
  if (!isAnnounced && inForce(ledger, now)?.version !== version) return null
  const next = ledger
    .map(({ effectiveAt }) => effectiveAt.slice(0, 10))
    .filter((day) => day > entry.effectiveAt.slice(0, 10) && Date.parse(day) > now.getTime())
    .toSorted()[0]
  return next !== undefined && next < aYear ? next : aYear
}

/** Calendars of a version whose holidays end too soon, each with the year that is missing. */
export function holidayFindings(
  version: string,
  { regions }: Terms,
  ledger: readonly Release[],
  now: Date,
): LintFinding[] {
  const until = holidaysNeededUntil(version, ledger, now)
  if (until === null) return []
  const isDraft = !ledger.some((release) => release.version === version)
  const calendars = regions.map(({ calendar }) => calendar)
  return calendarsThatRunOut(calendars, until).map(({ calendar, index, lastYear }) => ({
    rule: 'calendar.holidays',
    place: { in: 'terms', path: ['regions', index, 'calendar', 'holidays'] },
    message: `the holidays of “${calendar.name}” end with ${lastYear}: after it, public holidays count as business days`,
    fix: isDraft
      ? `Add those of ${lastYear + 1} here.`
      : `Add those of ${lastYear + 1} in a new version: npm run terms:new -- <effective date>.`,
  }))
}
