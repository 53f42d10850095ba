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
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { affectedOf, concerning, partFor, publishedNotices } from '../published-notices.ts'
import { offeredPlaces } from '../selection/offered-places.ts'

/** Where the list of an annex stands at a moment. */
export type AnnexStanding = ListSelection & {
  /** The first day of its list. */
  from: CalendarDate
  /** "Enterprise, European Union, using Web console"; null for everyone. */
  place: string | null
  /** `withdrawn`: what was published after it was signed made the list of its first day another. */
  state: 'announced' | 'in-force' | 'changed' | 'withdrawn'
  /** The first notice that made the list of the selection another, and from which day. */
  changed: { id: string; title: string; on: CalendarDate } | null
  /** Notices that were published after it was signed and announce or withdraw a change that concerns the selection. */
  later: { id: string; title: string }[]
}

/** Where the list of an archived annex stands: whether a notice has changed it since, or is about to. */
export function annexStanding(
  document: Omit<AnnexName, 'kind'> & { kind: string; signedAt: string },
  now: Date,
): AnnexStanding | null {
  const named = annexNamed(document)
  const terms = shownTerms(now)?.source.terms
  if (named === null || terms === undefined) return null
  const ledger = publishedNotices(now)
  const today = now.toISOString().slice(0, 10)
  // As it was known when the annex was signed: a later notice may withdraw or amend what was announced.
  const own = listIn(publishedNotices(new Date(document.signedAt)), named.from, named, terms)
  const isOvertaken = listIn(ledger, named.from, named, terms) !== own
  const changed = isOvertaken ? null : firstChangeOf(named, own, ledger, terms, now)
  return {
    ...named,
    place: placeOf(named, offeredPlaces(terms)),
    state: isOvertaken
      ? 'withdrawn'
      : named.from > today
        ? 'announced'
        : changed === null
          ? 'in-force'
          : 'changed',
    changed,
    later: laterNotices(named, { signedAt: document.signedAt, isOvertaken }, ledger, now),
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
  { signedAt, isOvertaken }: { signedAt: string; isOvertaken: boolean },
  ledger: readonly NoticeEntry[],
  now: Date,
): AnnexStanding['later'] {
  const today = now.toISOString().slice(0, 10)
  return ledger
    .filter(
      (notice) =>
        Date.parse(notice.publishedAt) > Date.parse(signedAt) &&
        cancellationOf(notice.id, ledger) === null &&
        (notice.cancels !== undefined ||
          isOvertaken ||
          concerning(notice, selection, now).some(({ effectiveOn }) => effectiveOn > today)) &&
        affectedOf(notice, selection, now).length > 0,
    )
    .map((notice) => ({ id: notice.id, title: noticeTitle(partFor(notice, selection, now), ledger) }))
}
