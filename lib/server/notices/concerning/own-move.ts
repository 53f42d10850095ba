import type { Difference } from '#lib/domain/comparison/difference.ts'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { type OwnPeriod, ownLastDay } from '#lib/domain/notices/own-period.ts'
import { PUBLISHED_WORDS } from '#lib/domain/publications/mail-words.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { type LastDay, noticeTermsOf } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { lastDayAfter } from '#lib/domain/subprocessors/ledger/period/day-counting.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { catalogue } from '../../terms/current.ts'
import { releaseBefore } from '../../versions/version-list.ts'
import { clauseOf, type ReleaseOwed } from './release-owed.ts'

type Region = Terms['regions'][number]

/** What of a version moves the vendor's own storage, or its staff who reach data, and how a contract may object to it. */
export type OwnMove = {
  differences: readonly Difference[]
  period: OwnPeriod
  last: LastDay
  /** Where objections go. */
  contact: string
  /** "DPA 13.1"; null where the texts do not have it. */
  clause: string | null
  /** The clause that says how to object, in full. */
  howTo: readonly string[]
}

/** Facts of places of storage and of staff (`regionAndTierFacts`). */
const MOVES = /(?:^|[.:/])(?:location|staff)\./

/**
 * The right to object that the notice of a version carries (DPA, clause transfers.region): where it changes the vendor's own places
 * of storage, or the companies and countries from which staff reach data, for the tier and the region of a contract. Null where
 * it does not; what only goes has no time to object, as with sub-processors.
 * @param toldAt when the notice was accepted, or would be
 */
export function ownMove(
  { from, differences }: Pick<ReleaseOwed, 'from' | 'differences'>,
  contract: Contract,
  publishedAt: string,
  toldAt: Date,
): OwnMove | null {
  const moved = differences.filter(({ id, after }) => MOVES.test(id) && after !== null)
  const source = from === null ? undefined : catalogue().versions.get(from)
  if (moved.length === 0 || from === null || source === undefined) return null
  const { days: given, counting } = noticeTermsOf(source.terms)
  const publicLastDay = lastDayAfter(publishedAt, given, counting)
  const period = { days: contract.noticeDays ?? given, counting, publicLastDay }
  const objection = clauseOf(from, contract, 'dpa', 'subprocessors.objection')
  return {
    differences: moved,
    period,
    last: ownLastDay(period, toldAt),
    contact: catalogue().vendor.contacts.privacy,
    clause: clauseOf(from, contract, 'dpa', 'transfers.region')?.number ?? null,
    howTo: objection === null ? [] : [PUBLISHED_WORDS.clause(objection.number, objection.text)],
  }
}

/**
 * The last day to object that everyone is told of a version that moves the vendor's own storage or staff in some region: for
 * customers who were told on the day of publication, as on a notice of changes of sub-processors. Null where it moves nothing.
 */
export function everyonesLastDay(entry: ReleaseEntry): LastDay | null {
  const { versions } = catalogue()
  const [before, after] = [releaseBefore(entry)?.version, entry.version].map(
    (version) => versions.get(version ?? '')?.terms,
  )
  if (before === undefined || after === undefined) return null
  const placesOf = ({ dataLocations, staff }: Region) => [...dataLocations, ...staff].map(canonicalJson)
  const moves = after.regions.some((region) => {
    const old = before.regions.find(({ id }) => id === region.id)
    return old !== undefined && placesOf(region).some((place) => !placesOf(old).includes(place))
  })
  if (!moves) return null
  const { days, counting } = noticeTermsOf(before)
  const publicLastDay = lastDayAfter(entry.publishedAt, days, counting)
  return ownLastDay({ days, counting, publicLastDay }, new Date(entry.publishedAt))
}
