import type { Contract } from '#lib/domain/contracts/customer.ts'
import { type OwnPeriod, ownLastDay } from '#lib/domain/notices/own-period.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import type { LastDay } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { publishedNotices } from '../../subprocessors/published-notices.ts'
import { ownPeriodOf } from '../concerning/own-objection.ts'

type Told = { publication: string; contract: Contract; acceptedAt: Date | null }

/**
 * Finds the last day on which whoever was told of a notice may object, as of a moment of business time; null where they cannot:
 * it is of a release, withdrawn, unknown to this process, or not accepted. Contracts with the same terms are looked at once.
 */
export function lastDayFor(now: Date): (told: Told) => LastDay | null {
  const known = new Map<string, OwnPeriod | null>()
  return ({ publication, contract, acceptedAt }) => {
    if (acceptedAt === null) return null
    const { tier, region, services, conditions, version, noticeDays } = contract
    const key = canonicalJson([publication, tier, region, services, conditions, version, noticeDays])
    const before = known.get(key)
    const period = before === undefined ? periodOf(publication, contract, now) : before
    known.set(key, period)
    return period === null ? null : ownLastDay(period, acceptedAt)
  }
}

function periodOf(publication: string, contract: Contract, now: Date): OwnPeriod | null {
  const about = noticeSubject(publication)
  if (about.kind !== 'notice') return null
  const entry = publishedNotices(now).find(({ id }) => id === about.notice)
  return entry === undefined ? null : ownPeriodOf(entry, contract, now)
}
