import { type Difference, directionOf } from '../comparison/difference.ts'
import type { Terms } from '../terms/schema.ts'
import { isSubprocessorDifference } from './subprocessor-changes.ts'

/** How many days of notice a version owes, and of what, in words that follow "notice". */
export type NoticeOwed = { days: number; of: string }

/** Terms that promise notice: the name of a version and its periods. */
export type NoticePromise = { version: string; noticeDays: Terms['changes']['noticeDays'] }

/** The longest notice that is owed, and the version that promises it. */
export type LongestNotice = NoticeOwed & { promisedBy: string }

type Changed = Pick<Difference, 'topic' | 'direction' | 'before' | 'after'>

/**
 * The notice that the terms before a version promise of what it changes. Changes of sub-processors have a period of
 * their own (DPA, section Sub-processors, and clause changes.subprocessors); one that is only removed, and a
 * country with it, is told with no period. With other changes, the longer period counts. Prose that no rule can judge counts as a change for the worse,
 * since notice is owed if it is one.
 * @param differences from the version before
 * @param noticeDays of the version before
 */
function noticeOwed(differences: readonly Changed[], noticeDays: Terms['changes']['noticeDays']): NoticeOwed {
  const ofList = differences.filter(isSubprocessorDifference)
  const others = differences.filter((difference) => !isSubprocessorDifference(difference))
  const isRemovalAlone = ofList.every(({ before, after }) => before !== null && after === null)
  const list = {
    days: isRemovalAlone ? 0 : noticeDays.subprocessors,
    of: 'of a new or changed sub-processor',
  }
  if (others.length === 0 && ofList.length > 0) return list
  const direction = directionOf(others)
  const rest =
    direction === 'worse' || direction === 'needs-reading'
      ? { days: noticeDays.worse, of: 'of a change that disadvantages customers, or prose that may be one' }
      : { days: noticeDays.otherwise, of: 'of any change' }
  return list.days > rest.days ? list : rest
}

/**
 * The longest notice that earlier terms promise of what a version changes; of several as long the first, null where there
 * are none. A notice stays under the version that applied when it was given (clause changes.no-retroaction), so that a
 * version with short periods does not shorten the notice of the one after it before it is in force itself.
 * @param differences from the version before
 * @param promises of the version before, and of the one in force on the day of publication
 */
export function longestNotice(
  differences: readonly Changed[],
  promises: readonly NoticePromise[],
): LongestNotice | null {
  return promises
    .map(({ version, noticeDays }) => ({ ...noticeOwed(differences, noticeDays), promisedBy: version }))
    .reduce<LongestNotice | null>(
      (longest, notice) => (longest === null || notice.days > longest.days ? notice : longest),
      null,
    )
}
