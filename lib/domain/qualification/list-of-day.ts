import { noticePath, subprocessorListPath } from '../addresses.ts'
import type { Offer } from '../offer/offer.ts'
import { canonicalJson } from '../quantities/canonical-json.ts'
import { enumerated } from '../quantities/enumeration.ts'
import { type CalendarDate, dateInWords } from '../quantities/time/calendar-date.ts'
import { recordFor } from '../subprocessors/engagements/record-for.ts'
import { differenceOf, isSameRecord } from '../subprocessors/ledger/difference/list-difference.ts'
import type { NoticeEntry } from '../subprocessors/ledger/entry.ts'
import { changesInOrder, listOn } from '../subprocessors/ledger/list-on.ts'
import { processing } from '../subprocessors/processing/processing.ts'
import type { Subprocessor } from '../subprocessors/schema.ts'
import { type RegionSubprocessor, subprocessorsOf } from '../subprocessors/selection/of-region.ts'
import type { ListOfDay } from './criterion.ts'

/** A day, the notices that are known, and the list that they make for that day. */
export type ListedDay = {
  day: CalendarDate
  ledger: readonly NoticeEntry[]
  records: readonly Subprocessor[]
}

/**
 * The list of a day; where that says the same as the records of a version, and on a day before anything in the ledger takes
 * effect, it is these.
 * @param released every record of the version, of which each Annex III prints those of its offer
 */
export function listedDay(
  day: CalendarDate,
  ledger: readonly NoticeEntry[],
  released: readonly Subprocessor[],
): ListedDay {
  const isTold = ledger.some(({ changes }) => changes.some(({ effectiveOn }) => effectiveOn <= day))
  const records = isTold ? listOn(ledger, day) : released
  const { added, removed, changed } = differenceOf(released, records)
  return { day, ledger, records: added.length + removed.length + changed.length === 0 ? released : records }
}

/**
 * An offer with the sub-processors of a day in place of those of its Annex III, which a notified change amends from the day
 * on which it takes effect (DPA, subprocessors.list). Where the two differ, it says of which day its list is, and which notices
 * made it so. Its documents stay as they were released.
 * @param released as for `listedDay`
 */
export function asListedOn(
  offer: Offer,
  released: readonly Subprocessor[],
  listed: ListedDay,
): Offer & { listOfDay?: ListOfDay } {
  if (listed.records === released) return offer
  const served = { region: offer.region.id, tier: offer.tier.id, channels: offer.channels }
  const today = subprocessorsOf(served, listed.records)
  const changed = changedIds(subprocessorsOf(served, released), today)
  if (changed.size === 0) return offer
  const notices = noticesBehind(offer, released, listed).filter(({ changes }) =>
    changes.some(({ id }) => changed.has(id)),
  )
  const on = dateInWords(listed.day)
  const days = [...new Set(notices.map(({ publishedAt }) => dateInWords(publishedAt.slice(0, 10))))]
  const by =
    days.length === 0 ? '' : ` by the ${notices.length === 1 ? 'notice' : 'notices'} of ${enumerated(days)}`
  return {
    ...offer,
    subprocessors: today,
    listOfDay: {
      day: listed.day,
      inWords: `By the list on ${on}, changed since Annex III${by}`,
      href: subprocessorListPath({ tier: offer.tier.id, region: offer.region.id, on: listed.day }),
      notices: notices.map(({ id, publishedAt }) => ({
        id,
        href: noticePath(id),
        inWords: `Notice of ${dateInWords(publishedAt.slice(0, 10))}`,
      })),
    },
  }
}

/** The companies of which two lists say different things to the customers of an offer. */
function changedIds(a: readonly RegionSubprocessor[], b: readonly RegionSubprocessor[]): Set<string> {
  const [old, fresh] = [a, b].map((list) => Map.groupBy(processing(list), ({ id }) => id)) as [
    Map<string, RegionSubprocessor[]>,
    Map<string, RegionSubprocessor[]>,
  ]
  const said = (list: Map<string, RegionSubprocessor[]>, id: string) => canonicalJson(list.get(id) ?? [])
  return new Set([...old.keys(), ...fresh.keys()].filter((id) => said(old, id) !== said(fresh, id)))
}

/** The notices that turned what Annex III says of an offer's companies into what the list of a day says, oldest first. */
function noticesBehind(
  { tier, region }: Pick<Offer, 'tier' | 'region'>,
  released: readonly Subprocessor[],
  { day, ledger }: ListedDay,
): NoticeEntry[] {
  // What a record says to the customers of the offer; of another region or tier it may say more.
  const own = (record: Subprocessor | null | undefined) =>
    recordFor(record ?? null, { tier: tier.id }, region.id)
  const touching = changesInOrder(ledger).filter(
    ({ change }) => change.effectiveOn <= day && !isSameRecord(own(change.before), own(change.after)),
  )
  const behind = [...Map.groupBy(touching, ({ change }) => change.id)].flatMap(([id, changes]) => {
    const printed = own(released.find((record) => record.id === id))
    const last = changes.findLastIndex(({ change }) => isSameRecord(own(change.after), printed))
    return changes.slice(last + 1).map(({ notice }) => notice)
  })
  return ledger.filter((notice) => behind.includes(notice))
}
