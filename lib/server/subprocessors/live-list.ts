import { noticePath, subprocessorListPath } from '#lib/domain/addresses.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { type CalendarDate, dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { selectedDifference } from '#lib/domain/subprocessors/comparison/selected-difference.ts'
import { selectedRecords } from '#lib/domain/subprocessors/comparison/selected-records.ts'
import { changesInOrder, listOn, type NotifiedChange } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { noticeTitle } from '#lib/domain/subprocessors/ledger/words.ts'
import { subprocessorsOf } from '#lib/domain/subprocessors/selection/of-region.ts'
import { citingScope } from '#lib/domain/subprocessors/selection/scope.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import type { LiveList } from '#lib/domain/subprocessors/view.ts'
import { LIVE_WORDS } from '#lib/domain/subprocessors/words.ts'
import { catalogue, offerOf } from '../terms/current.ts'
import { shownTerms } from '../terms/shown/shown-terms.ts'
import { concerning, publishedNotices } from './published-notices.ts'
import { offeredPlaces } from './selection/offered-places.ts'

/** The list in force today for an offer: how it differs from the one that the version prints, and the next change. */
export function liveListOf(offer: Offer, now: Date): LiveList | null {
  return listOfDay(offer, todayAt(now), now)
}

/**
 * The same for the page of one version, which shows its own Annex III: of a version that has not begun, the list on the day
 * on which it does, as the notices by now make it. Null where the version in force does not offer the tier in the region, whose list
 * has no page then.
 * @param begins of the version (RFC 3339)
 */
export function versionListOf(offer: Offer, begins: string, now: Date): LiveList | null {
  const { tier, region } = offer
  const shown = shownTerms(now)?.source.terms.version
  if (shown === undefined || offerOf(shown, tier.id, region.id)?.ok !== true) return null
  const [day = ''] = [todayAt(now), begins.slice(0, 10)].toSorted().slice(1)
  const list = listOfDay(offer, day, now)
  return list === null ? null : { ...list, list: offer.subprocessors }
}

function todayAt(now: Date): CalendarDate {
  return now.toISOString().slice(0, 10)
}

function listOfDay(offer: Offer, day: CalendarDate, now: Date): LiveList | null {
  const { version, tier, region, channels, documents } = offer
  const source = catalogue().versions.get(version)
  if (source === undefined) return null
  const ledger = publishedNotices(now)
  const isToday = day === todayAt(now)
  const selection = { tier: tier.id, region: region.id }
  const of = (list: typeof source.subprocessors) =>
    selectedRecords(list, selection, offeredPlaces(source.terms))
  const records = listOn(ledger, day)
  const live = of(records)
  const { added, removed, changed } = selectedDifference(of(source.subprocessors), live, selection)
  // One notice may change several companies on several days: only what concerns the offer is next for it.
  const next = changesInOrder(ledger).find(
    ({ notice, change }) => change.effectiveOn > day && concerning(notice, selection, now).includes(change),
  )
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)
  return {
    href: subprocessorListPath({ ...selection, ...(isToday ? {} : { on: day }) }),
    when: isToday ? LIVE_WORDS.today : LIVE_WORDS.onDay(dateInWords(day)),
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
