import { noticePath, subprocessorListPath } from '#lib/domain/addresses.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { selectedDifference } from '#lib/domain/subprocessors/comparison/selected-difference.ts'
import { selectedRecords } from '#lib/domain/subprocessors/comparison/selected-records.ts'
import { changesInOrder, listOn, type NotifiedChange } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { noticeTitle } from '#lib/domain/subprocessors/ledger/words.ts'
import { subprocessorsOf } from '#lib/domain/subprocessors/selection/of-region.ts'
import { citingScope } from '#lib/domain/subprocessors/selection/scope.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import type { LiveList } from '#lib/domain/subprocessors/view.ts'
import { LIVE_WORDS } from '#lib/domain/subprocessors/words.ts'
import { catalogue } from '../terms/current.ts'
import { concerning, publishedNotices } from './published-notices.ts'
import { offeredPlaces } from './selection/offered-places.ts'

/** The list in force today for an offer: how it differs from the one that the version prints, and the next change. */
export function liveListOf(offer: Offer, now: Date): LiveList | null {
  const { version, tier, region, channels, documents } = offer
  const source = catalogue().versions.get(version)
  if (source === undefined) return null
  const ledger = publishedNotices(now)
  const today = now.toISOString().slice(0, 10)
  const selection = { tier: tier.id, region: region.id }
  const of = (list: typeof source.subprocessors) =>
    selectedRecords(list, selection, offeredPlaces(source.terms))
  const records = listOn(ledger, today)
  const live = of(records)
  const { added, removed, changed } = selectedDifference(of(source.subprocessors), live, selection)
  // One notice may change several companies on several days: only what concerns the offer is next for it.
  const next = changesInOrder(ledger).find(
    ({ notice, change }) => change.effectiveOn > today && concerning(notice, selection, now).includes(change),
  )
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)
  return {
    href: subprocessorListPath(selection),
    list: citingScope(
      subprocessorsOf(
        { region: region.id, tier: tier.id, channels, names: offeredPlaces(source.terms) },
        records,
      ),
      documents.dpa,
    ),
    line: LIVE_WORDS.differs(
      live.filter(({ controllerData }) => controllerData === undefined).length,
      names(added),
      names(removed),
      names(changed.map(({ after }) => after)),
    ),
    next:
      next === undefined
        ? null
        : {
            href: noticePath(next.notice.id),
            text: LIVE_WORDS.next(titleOf(next, selection, now), dateInWords(next.change.effectiveOn)),
          },
  }
}

/** What a notice changes for a selection on the day of one of its changes. */
function titleOf({ notice, change }: NotifiedChange, selection: ListSelection, now: Date): string {
  const changes = concerning(notice, selection, now).filter(
    ({ effectiveOn }) => effectiveOn === change.effectiveOn,
  )
  return noticeTitle({ ...notice, changes: [...changes] }, publishedNotices(now))
}
