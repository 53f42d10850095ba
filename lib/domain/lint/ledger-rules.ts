import { addDays } from '../quantities/calendar-date.ts'
import { editionOf } from '../release/version-id.ts'
import type { Release } from '../standing.ts'
import type { Terms } from '../terms/schema.ts'
import type { LintFinding, LintRule } from './finding.ts'

/**
 * Whether the ledger keeps its own rules: oldest first, each version effective on the day it is named after, and
 * each announced as long before as the version then in force demands. The day of publication does not count.
 * @param termsOf the terms of a version, undefined where the version is not there
 */
export function ledgerFindings(
  ledger: readonly Release[],
  termsOf: (version: string) => Terms | undefined,
): LintFinding[] {
  return ledger.flatMap((release, index) => {
    const before = ledger[index - 1]
    const finding = (rule: LintRule, key: keyof Release, message: string, mend: string): LintFinding => ({
      rule,
      place: { in: 'releases', path: ['releases', index, key] },
      message: `version ${release.version} ${message}`,
      mend,
    })
    const findings: LintFinding[] = []
    if (editionOf(release.version) === 0 && !release.effectiveAt.startsWith(`${release.version}T`))
      findings.push(
        finding(
          'ledger.effective-date',
          'effectiveAt',
          'begins on another day',
          'begin on the day of its id',
        ),
      )
    if (before === undefined) return findings
    if (Date.parse(release.effectiveAt) <= Date.parse(before.effectiveAt))
      findings.push(
        finding(
          'ledger.order',
          'effectiveAt',
          `does not begin after ${before.version}`,
          'list the oldest first',
        ),
      )
    const notice = termsOf(before.version)?.changes.noticeDays
    if (notice === undefined) return findings
    const last = (days: number) =>
      Date.parse(`${addDays(release.publishedAt.slice(0, 10), days + 1)}T00:00:00Z`)
    const late = (days: number) => Date.parse(release.effectiveAt) < last(days)
    if (late(notice.otherwise))
      findings.push(
        finding(
          'ledger.notice',
          'publishedAt',
          `is announced less than ${notice.otherwise} days ahead, which ${before.version} demands`,
          'let it begin later, as a version with a later date',
        ),
      )
    else if (late(notice.worse))
      findings.push(
        finding(
          'ledger.notice-for-the-worse',
          'publishedAt',
          `is announced less than ${notice.worse} days ahead`,
          'make sure that no change in it is for the worse, or let it begin later',
        ),
      )
    return findings
  })
}

const LONGEST_DAYS = 92
const DAY = 86_400_000

/**
 * Whether the last review that has happened is more than 92 days old, or older than the terms allow.
 * @param reviews days, in any order; those ahead of `now` have not happened
 */
export function reviewFindings(reviews: readonly string[], everyDays: number, now: Date): LintFinding[] {
  const today = now.toISOString().slice(0, 10)
  const past = reviews.filter((day) => day <= today)
  const last = past.toSorted().at(-1)
  const longest = Math.min(everyDays, LONGEST_DAYS)
  const age = last === undefined ? null : Math.round((Date.parse(today) - Date.parse(last)) / DAY)
  if (age !== null && age <= longest) return []
  return [
    {
      rule: 'review.overdue',
      place: {
        in: 'reviews',
        path: ['reviews', ...(last === undefined ? [] : [reviews.indexOf(last), 'on'])],
      },
      message: age === null ? 'the terms have not been reviewed yet' : `the last review is ${age} days old`,
      mend: `review the page and its terms every ${longest} days and enter the day here`,
    },
  ]
}
