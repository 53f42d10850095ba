import { type Difference, directionOf } from '../comparison/difference.ts'
import { counted, DAY } from '../quantities/time/duration.ts'
import { lastDayOwed, noticeTermsOf } from '../subprocessors/ledger/notice/objection.ts'
import { firstDayBehind } from '../subprocessors/ledger/period/day-counting.ts'
import {
  type ObjectionTerms,
  subprocessorNoticeInWords,
} from '../subprocessors/ledger/period/objection-terms.ts'
import type { Terms } from '../terms/schema.ts'
import { isSubprocessorDifference } from './subprocessor-changes.ts'

/** How many calendar days of notice a version owes, in its own words too, and of what, in words that follow "notice". */
export type NoticeOwed = { days: number; inWords: string; of: string }

/** Terms that promise notice: the name of a version and its periods in calendar days, that of sub-processors as it states it. */
export type NoticePromise = {
  version: string
  noticeDays: Terms['changes']['noticeDays']
  ofSubprocessors: string
}

/**
 * What terms promise for a version that is published at an instant (RFC 3339). Their business days, or days of another zone,
 * are made the days in UTC that they last from then on: a version begins at a midnight in UTC.
 */
export function noticePromiseOf(
  terms: ObjectionTerms & { changes: Pick<Terms['changes'], 'noticeDays'> },
  publishedAt: string,
): NoticePromise {
  const { version, changes } = terms
  const given = noticeTermsOf(terms)
  const first = firstDayBehind(lastDayOwed({ publishedAt }, given), given.counting.zone)
  const subprocessors = (Date.parse(first) - Date.parse(publishedAt.slice(0, 10))) / DAY - 1
  return {
    version,
    noticeDays: { ...changes.noticeDays, subprocessors },
    ofSubprocessors: subprocessorNoticeInWords(changes),
  }
}

/** The longest notice that is owed, and the version that promises it. */
export type LongestNotice = NoticeOwed & { promisedBy: string }

type Changed = Pick<Difference, 'topic' | 'direction' | 'before' | 'after'>

/**
 * The notice that the terms before a version promise of what it changes. Changes of sub-processors have a period of
 * their own (DPA, section Sub-processors, and clause changes.subprocessors); one that is only removed, and a
 * country with it, is told with no period. With other changes, the longer period counts. Prose that no rule can judge counts as a change for the worse,
 * since notice is owed if it is one.
 * @param differences from the version before
 * @param promise of the version before
 */
function noticeOwed(
  differences: readonly Changed[],
  { noticeDays, ofSubprocessors }: NoticePromise,
): NoticeOwed {
  const ofList = differences.filter(isSubprocessorDifference)
  const others = differences.filter((difference) => !isSubprocessorDifference(difference))
  const isRemovalAlone = ofList.every(({ before, after }) => before !== null && after === null)
  const list = {
    days: isRemovalAlone ? 0 : noticeDays.subprocessors,
    inWords: isRemovalAlone ? counted(0, 'day') : ofSubprocessors,
    of: 'of a new or changed sub-processor',
  }
  if (others.length === 0 && ofList.length > 0) return list
  const direction = directionOf(others)
  const [days, of] =
    direction === 'worse' || direction === 'needs-reading'
      ? [noticeDays.worse, 'of a change that disadvantages customers, or prose that may be one']
      : [noticeDays.otherwise, 'of any change']
  return list.days > days ? list : { days, inWords: counted(days, 'day'), of }
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
    .map((promise) => ({ ...noticeOwed(differences, promise), promisedBy: promise.version }))
    .reduce<LongestNotice | null>(
      (longest, notice) => (longest === null || notice.days > longest.days ? notice : longest),
      null,
    )
}
