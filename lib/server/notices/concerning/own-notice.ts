import type { Contract } from '#lib/domain/contracts/customer.ts'
import { type ContractEffect, type OwnPeriod, ownLastDay } from '#lib/domain/notices/own-period.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import { inForceOrComing } from '#lib/domain/release/standing.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import type { LastDay } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { publishedNotices } from '../../subprocessors/published-notices.ts'
import { catalogue } from '../../terms/current.ts'
import { releaseBefore } from '../../versions/version-list.ts'
import { applyingVersions, coursesOf } from './applying-versions.ts'
import { ownPeriodOf } from './own-objection.ts'

/** What a notice is to one contract. */
export type OwnNotice = {
  /**
   * The version by whose terms it is judged, and with which a version is compared: the one that applied when the notice was published
   * or, of a version, that applies otherwise on its effective date. Null before any.
   */
  judgedBy: string | null
  /** The time to object; null where there is none. */
  period: OwnPeriod | null
  /** From when a version applies; null for changes of sub-processors. */
  start: ContractEffect | null
}

/** The last day on which whoever accepted a notice at a moment may object; null where they cannot. */
export function lastDayIn(own: OwnNotice | undefined, acceptedAt: Date | null): LastDay | null {
  const period = own?.period ?? null
  return period === null || acceptedAt === null ? null : ownLastDay(period, acceptedAt)
}

/**
 * What a notice is to contracts, by their ids, at a moment of business time. Empty for what a person has written, and for what this
 * process does not know.
 */
export async function ownNotices(
  publication: string,
  contracts: readonly Contract[],
  now: Date,
  db: Reading,
): Promise<Map<string, OwnNotice>> {
  const about = noticeSubject(publication)
  if (contracts.length === 0 || about.kind === 'written') return new Map()
  if (about.kind === 'release') return await ofVersion(about.version, contracts, now, db)
  const entry = publishedNotices(now).find(({ id }) => id === about.notice)
  return entry === undefined ? new Map() : await ofChanges(entry, contracts, now, db)
}

/** A version that does not come to a contract is nothing to it: one that fixes this or a later one, or keeps out what is worse. */
async function ofVersion(
  version: string,
  contracts: readonly Contract[],
  now: Date,
  db: Reading,
): Promise<Map<string, OwnNotice>> {
  const courses = await coursesOf(contracts, now, db)
  const known = contracts.flatMap((contract): [string, OwnNotice][] => {
    const course = courses.get(contract.id)
    const own = course?.later.find(({ release }) => release.version === version)
    if (own !== undefined && own.start.kind !== 'choice')
      return [[contract.id, { judgedBy: own.owed.from, period: own.period, start: own.start }]]
    // One that begins with it is told of it too, and what it is compared with is the version before.
    const begun = contract.version === null && course?.first.version === version ? course.first : null
    if (begun === null) return []
    const start = { kind: 'from' as const, day: begun.effectiveAt.slice(0, 10) }
    return [[contract.id, { judgedBy: releaseBefore(begun)?.version ?? null, period: null, start }]]
  })
  return new Map(known)
}

async function ofChanges(
  entry: NoticeEntry,
  contracts: readonly Contract[],
  now: Date,
  db: Reading,
): Promise<Map<string, OwnNotice>> {
  const published = new Date(entry.publishedAt)
  const applying = await applyingVersions(contracts, published, db)
  const before = inForceOrComing(catalogue().ledger, published)?.version ?? null
  // Contracts with the same terms are looked at once.
  const periods = new Map<string, OwnPeriod | null>()
  const own = contracts.map((contract) => {
    const judgedBy = applying.get(contract.id)?.version ?? before
    const { tier, region, services, conditions, noticeDays } = contract
    const key = canonicalJson([judgedBy, tier, region, services, conditions, noticeDays])
    const period = periods.has(key)
      ? (periods.get(key) ?? null)
      : ownPeriodOf(entry, { contract, judgedBy }, now)
    periods.set(key, period)
    return [contract.id, { judgedBy, period, start: null }] as const
  })
  return new Map(own)
}
