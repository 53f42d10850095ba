import type { Contract } from '#lib/domain/contracts/customer.ts'
import { versionOn } from '#lib/domain/contracts/version-on.ts'
import { type OwnPeriod, ownLastDay } from '#lib/domain/notices/own-period.ts'
import { inForceOrComing } from '#lib/domain/release/standing.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { cancellationOf } from '#lib/domain/subprocessors/ledger/list-on.ts'
import {
  type LastDay,
  noticeTermsOf,
  objectionPeriodOf,
} from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { CALENDAR_DAYS_IN_UTC } from '#lib/domain/subprocessors/ledger/period/day-counting.ts'
import { partFor, publishedNotices } from '../../subprocessors/published-notices.ts'
import { catalogue } from '../../terms/current.ts'
import { noticeTermsAt } from '../../terms/subprocessors/ledger-findings.ts'
import { selectionOf } from './selection-of.ts'

/**
 * How long a notice gives a contract to object; null where nothing of what concerns it can be objected to, no terms give a
 * period, or it is withdrawn.
 */
export function ownPeriodOf(notice: NoticeEntry, contract: Contract, now: Date): OwnPeriod | null {
  if (notice.cancels !== undefined || cancellationOf(notice.id, publishedNotices(now)) !== null) return null
  const { ledger, versions } = catalogue()
  const part = partFor(notice, selectionOf(contract, now), now)
  const everyone = objectionPeriodOf(part, noticeTermsAt(catalogue(), notice.publishedAt))
  if (everyone.kind === 'none' || everyone.kind === 'controller-data') return null
  const published = new Date(notice.publishedAt)
  const judged = versionOn(contract, ledger, published) ?? inForceOrComing(ledger, published)
  const terms = judged === null ? undefined : versions.get(judged.version)?.terms
  const given = terms === undefined ? null : noticeTermsOf(terms)
  const days = contract.noticeDays ?? given?.days
  if (everyone.kind === 'no-version' && days === undefined) return null
  const publicLastDay = everyone.kind === 'until' ? everyone.lastDay : notice.publishedAt.slice(0, 10)
  return { days: days ?? 1, counting: given?.counting ?? CALENDAR_DAYS_IN_UTC, publicLastDay }
}

/** The last day on which a customer may object who is told at a moment; null where there is none. */
export function ownLastDayOf(
  notice: NoticeEntry,
  contract: Contract,
  toldAt: Date,
  now: Date,
): LastDay | null {
  const period = ownPeriodOf(notice, contract, now)
  return period === null ? null : ownLastDay(period, toldAt)
}
