import type { Contract } from '#lib/domain/contracts/customer.ts'
import type { OwnPeriod } from '#lib/domain/notices/own-period.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { cancellationOf } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { noticeTermsOf, objectionPeriodOf } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { CALENDAR_DAYS_IN_UTC } from '#lib/domain/subprocessors/ledger/period/day-counting.ts'
import { partFor, publishedNotices } from '../../subprocessors/published-notices.ts'
import { catalogue } from '../../terms/current.ts'
import { noticeTermsAt } from '../../terms/subprocessors/ledger-findings.ts'
import { selectionOf } from './selection-of.ts'

/** A contract, and the version by whose terms a notice is judged for it; null before any. */
export type Judged = { contract: Contract; judgedBy: string | null }

/**
 * How long a notice gives a contract to object; null where nothing of what concerns it can be objected to, no terms give a
 * period, or it is withdrawn.
 */
export function ownPeriodOf(
  notice: NoticeEntry,
  { contract, judgedBy }: Judged,
  now: Date,
): OwnPeriod | null {
  if (notice.cancels !== undefined || cancellationOf(notice.id, publishedNotices(now)) !== null) return null
  const part = partFor(notice, selectionOf(contract, now), now)
  const everyone = objectionPeriodOf(part, noticeTermsAt(catalogue(), notice.publishedAt))
  if (everyone.kind === 'none' || everyone.kind === 'controller-data') return null
  const terms = catalogue().versions.get(judgedBy ?? '')?.terms
  const given = terms === undefined ? null : noticeTermsOf(terms)
  const days = contract.noticeDays ?? given?.days
  if (everyone.kind === 'no-version' && days === undefined) return null
  const publicLastDay = everyone.kind === 'until' ? everyone.lastDay : notice.publishedAt.slice(0, 10)
  return { days: days ?? 1, counting: given?.counting ?? CALENDAR_DAYS_IN_UTC, publicLastDay }
}
