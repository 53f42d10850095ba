import { longestNotice, type NoticePromise } from '../../changes/notice.ts'
import type { VersionDifference } from '../../comparison/joined-offers.ts'
import { addDays } from '../../quantities/time/calendar-date.ts'
import type { ReleaseEntry } from '../../release/entry.ts'
import type { LintFinding, LintRule } from '../finding.ts'

type Report = (rule: LintRule, key: keyof ReleaseEntry, message: string, fix: string) => LintFinding

/**
 * A version that was announced too late. What only the version in force asks for is a rule of its own: entries with
 * less were released before it was checked.
 * @param promises of the version before, then of the version in force when it was published
 */
export function noticeFindings(
  release: ReleaseEntry,
  differences: readonly VersionDifference[],
  promises: readonly NoticePromise[],
  finding: Report,
): LintFinding[] {
  const faultOf = (some: readonly NoticePromise[]) => {
    const owed = longestNotice(differences, some)
    if (owed === null) return null
    const end = addDays(release.publishedAt.slice(0, 10), owed.days)
    if (release.effectiveAt.slice(0, 10) > end) return null
    const message = `is announced less than ${owed.inWords} before it begins; ${owed.promisedBy} promises ${owed.inWords} of notice ${owed.of}`
    return { message, end }
  }
  const ofVersionBefore = faultOf(promises.slice(0, 1))
  if (ofVersionBefore !== null) {
    const { message, end } = ofVersionBefore
    const fix = `Release it as a version that begins on ${addDays(end, 1)} or later.`
    return [finding('ledger.notice', 'publishedAt', message, fix)]
  }
  const ofVersionInForce = faultOf(promises)
  if (ofVersionInForce === null) return []
  const { message, end } = ofVersionInForce
  return [
    finding(
      'ledger.notice-in-force',
      'publishedAt',
      `${message}, and was in force on that day`,
      `The entry stays as it is. By those terms the notice ends on ${end}: do not hold a customer to the version before that day is over.`,
    ),
  ]
}
