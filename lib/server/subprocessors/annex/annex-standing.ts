import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { type AnnexName, annexNamed } from '#lib/domain/subprocessors/annex/annex-name.ts'
import { inOrder } from '#lib/domain/subprocessors/ledger/difference/list-difference.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { cancellationOf, changesInOrder, listOn } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { noticeTitle } from '#lib/domain/subprocessors/ledger/words.ts'
import { placeOf } from '#lib/domain/subprocessors/list/shown-list.ts'
import { type ListSelection, selectedFrom } from '#lib/domain/subprocessors/selection/selection.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { catalogue } from '../../terms/current.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { noticeHash } from '../../terms/subprocessors/ledger-text.ts'
import { affectedOf, concerning, partFor, publishedNotices } from '../published-notices.ts'
import { offeredPlaces } from '../selection/offered-places.ts'

/** Where the list of an annex stands at a moment. */
export type AnnexStanding = ListSelection & {
  /** The first day of its list. */
  from: CalendarDate
  /** "Enterprise, European Union, using Web console"; null for everyone. */
  place: string | null
  /**
   * `withdrawn`: what was published after the entry it was made from made the list of its first day another; `unknown`: the
   * ledger does not hold that entry.
   */
  state: 'announced' | 'in-force' | 'changed' | 'withdrawn' | 'unknown'
  /** The first notice that made the list of the selection another, and from which day. */
  changed: { id: string; title: string; on: CalendarDate } | null
  /** Notices that were published after it was signed and announce or withdraw a change that concerns the selection. */
  later: { id: string; title: string }[]
}

/**
 * Where the list of an archived annex stands: whether a notice has changed it since, or is about to.
 * @param ledgerEntry SHA-256 of the entry that it was made from, which it prints; null where it names none
 */
export function annexStanding(
  document: Omit<AnnexName, 'kind'> & { kind: string },
  ledgerEntry: string | null,
  now: Date,
): AnnexStanding | null {
  const named = annexNamed(document)
  const terms = shownTerms(now)?.source.terms
  if (named === null || terms === undefined) return null
  const place = placeOf(named, offeredPlaces(terms))
  const { notices } = catalogue()
  const entry = notices.findIndex((notice) => noticeHash(notice) === ledgerEntry)
  if (entry === -1) return { ...named, place, state: 'unknown', changed: null, later: [] }
  const ledger = publishedNotices(now)
  const today = now.toISOString().slice(0, 10)
  // As it was known when the annex was made: a later notice may withdraw or amend what was announced. Each entry holds the
  // hash of the one before, so that nothing up to its own is otherwise than it was then.
  const own = listIn(notices.slice(0, entry + 1), named.from, named, terms)
  const isOvertaken = listIn(ledger, named.from, named, terms) !== own
  const changed = isOvertaken ? null : firstChangeOf(named, own, ledger, terms, now)
  return {
    ...named,
    place,
    state: isOvertaken
      ? 'withdrawn'
      : named.from > today
        ? 'announced'
        : changed === null
          ? 'in-force'
          : 'changed',
    changed,
    later: laterNotices(named, { since: ledger.slice(entry + 1), isOvertaken }, ledger, now),
  }
}

/** What a ledger has on the list of a day for a selection, as a text to compare. */
function listIn(
  ledger: readonly NoticeEntry[],
  day: CalendarDate,
  { tier, region, services, conditions }: ListSelection,
  terms: Terms,
): string {
  const selection = { tier, region, services, conditions }
  const { selected } = selectedFrom(listOn(ledger, day).map(inOrder), selection, offeredPlaces(terms))
  return canonicalJson(selected.map(({ entries }) => entries))
}

function firstChangeOf(
  { from, ...selection }: ListSelection & { from: CalendarDate },
  own: string,
  ledger: readonly NoticeEntry[],
  terms: Terms,
  now: Date,
): AnnexStanding['changed'] {
  const today = now.toISOString().slice(0, 10)
  // What makes another record of a company, and nothing else for the selection, leaves its list as it was.
  const since = changesInOrder(ledger).filter(
    ({ notice, change }) =>
      change.effectiveOn > from &&
      change.effectiveOn <= today &&
      concerning(notice, selection, now).includes(change),
  )
  const first = since.find(({ change }) => listIn(ledger, change.effectiveOn, selection, terms) !== own)
  if (first === undefined) return null
  const { notice, change } = first
  const changes = concerning(notice, selection, now).filter(
    ({ effectiveOn }) => effectiveOn === change.effectiveOn,
  )
  const title = noticeTitle({ ...notice, changes: [...changes] }, ledger)
  return { id: notice.id, title, on: change.effectiveOn }
}

function laterNotices(
  selection: ListSelection,
  { since, isOvertaken }: { since: readonly NoticeEntry[]; isOvertaken: boolean },
  ledger: readonly NoticeEntry[],
  now: Date,
): AnnexStanding['later'] {
  const today = now.toISOString().slice(0, 10)
  return since
    .filter(
      (notice) =>
        cancellationOf(notice.id, ledger) === null &&
        (notice.cancels !== undefined ||
          isOvertaken ||
          concerning(notice, selection, now).some(({ effectiveOn }) => effectiveOn > today)) &&
        affectedOf(notice, selection, now).length > 0,
    )
    .map((notice) => ({ id: notice.id, title: noticeTitle(partFor(notice, selection, now), ledger) }))
}
