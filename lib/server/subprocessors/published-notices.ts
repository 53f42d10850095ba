import { noticePath } from '#lib/domain/addresses.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { namesFrom } from '#lib/domain/subprocessors/comparison/data.ts'
import { type AffectedRegion, affectedBy } from '#lib/domain/subprocessors/ledger/difference/affected.ts'
import { mayBeObjectedTo } from '#lib/domain/subprocessors/ledger/difference/change-kinds.ts'
import type { NamesInRecords } from '#lib/domain/subprocessors/ledger/difference/record-fields.ts'
import {
  type TouchedChange,
  touchedByAny,
  touchedChange,
  touchedOf,
  withoutRepeats,
} from '#lib/domain/subprocessors/ledger/difference/touched.ts'
import type { NoticeEntry, SubprocessorChange } from '#lib/domain/subprocessors/ledger/entry.ts'
import { END_OF_DAYS, listOn, noticesBy } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { noticeStateAt } from '#lib/domain/subprocessors/ledger/notice/notice-state.ts'
import { objectionPeriodOf } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { daysLeft, lastDayInWords } from '#lib/domain/subprocessors/ledger/period/words.ts'
import {
  effectiveInWords,
  noticeTitle,
  stateInWords,
  titledChange,
} from '#lib/domain/subprocessors/ledger/words.ts'
import { type ListedNotice, noticeFor } from '#lib/domain/subprocessors/list/data.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import { isEveryone, type ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import type { NoticeSummary } from '#lib/domain/subprocessors/view.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { BoundedCache } from '../platform/bounded-cache.ts'
import { processShared } from '../platform/process-shared.ts'
import { catalogue } from '../terms/current.ts'
import { shownTerms } from '../terms/shown/shown-terms.ts'
import { noticeTermsAt } from '../terms/subprocessors/ledger-findings.ts'
import { alteredInWords } from './altered.ts'
import { offeredPlaces } from './selection/offered-places.ts'

/** Every notice that is published by a moment, oldest first. */
export function publishedNotices(now: Date): NoticeEntry[] {
  return noticesBy(catalogue().notices, now)
}

/** A notice in a few lines, for the customers of a selection. */
export function summaryOf(notice: NoticeEntry, selection: ListSelection, now: Date): NoticeSummary {
  return noticeFor(listedNotice(notice, now), selection, {
    tiers: shownTerms(now)?.source.terms.tiers ?? [],
    today: now.toISOString().slice(0, 10),
  })
}

/** A notice in a few lines, with whom its changes touch. */
export function listedNotice(notice: NoticeEntry, now: Date): ListedNotice {
  const told = toldBy(notice, now)
  const touched = withoutRepeats(told)
  return {
    id: notice.id,
    href: noticePath(notice.id),
    title: noticeTitle(notice, publishedNotices(now)),
    ...standingOf(notice, now),
    published: dateInWords(notice.publishedAt.slice(0, 10)),
    effective: effectiveInWords(notice),
    touched,
    isEmergency: notice.emergency !== undefined,
    altered: alteredInWords(notice.id),
    changes: notice.changes.map(({ id, effectiveOn }) => ({ id, effectiveOn })),
    parts: touched.length < 2 ? null : partsOf(notice, told, touched),
  }
}

/** Where a notice, or a part of one, stands, and by when customers may or could object to it. */
export function standingOf(
  notice: NoticeEntry,
  now: Date,
): Pick<NoticeSummary, 'state' | 'stateWords' | 'objection' | 'objectionEnded'> {
  const terms = noticeTermsAt(catalogue(), notice.publishedAt)
  const state = noticeStateAt(notice, publishedNotices(now), terms, now)
  const period = objectionPeriodOf(notice, terms)
  return {
    state,
    stateWords: stateInWords(state),
    objection:
      state === 'open' && period.kind === 'until'
        ? { until: lastDayInWords(period), daysLeft: daysLeft(period, now) }
        : null,
    objectionEnded:
      (state === 'ahead' || state === 'in-effect') && period.kind === 'until' ? lastDayInWords(period) : null,
  }
}

/** Null for a notice that withdraws another: it has no changes of its own. */
function partsOf(
  { changes, cancels }: NoticeEntry,
  told: readonly TouchedChange[],
  touched: readonly TouchedChange[],
): ListedNotice['parts'] {
  if (cancels !== undefined) return null
  const kept = touched.map(canonicalJson)
  return changes.map((change, index) => ({
    ...titledChange(change),
    effectiveOn: change.effectiveOn,
    touches: kept.indexOf(canonicalJson(told[index])),
    isObjectable: mayBeObjectedTo(change),
  }))
}

/** The regions and tiers of a selection that a notice touches; one that withdraws another touches those of that one. */
export function affectedOf(notice: NoticeEntry, selection: ListSelection, now: Date): AffectedRegion[] {
  const tiers = shownTerms(now)?.source.terms.tiers ?? []
  return touchedByAny(toldBy(notice, now), selection, tiers)
}

/** The changes of a notice that touch a selection; for everyone all of them, whether they touch an offer or not. */
export function concerning(
  notice: NoticeEntry,
  selection: ListSelection,
  now: Date,
): readonly SubprocessorChange[] {
  const terms = shownTerms(now)?.source.terms
  if (terms === undefined || isEveryone(selection)) return notice.changes
  const touched = touchedByChanges(notice, terms, now)
  return notice.changes.filter((_, index) => {
    const own = touched[index]
    return own !== undefined && touchedOf(own, selection).length > 0
  })
}

/**
 * A notice with only those of its changes that touch a selection, so that no title names, and no day is of, another one; the
 * notice itself where none does, and where it withdraws another.
 */
export function partFor(notice: NoticeEntry, selection: ListSelection, now: Date): NoticeEntry {
  const changes = concerning(notice, selection, now)
  return notice.cancels === undefined && changes.length > 0 ? { ...notice, changes: [...changes] } : notice
}

/** A notice with only what it changes of a company, and what the company takes the place of; the notice where that is nothing. */
export function partOfCompany(notice: NoticeEntry, id: string): NoticeEntry {
  const own = notice.changes.filter((change) => change.id === id)
  const replaced = own.map(({ replaces }) => replaces)
  const changes = notice.changes.filter((change) => own.includes(change) || replaced.includes(change.id))
  return changes.length === 0 ? notice : { ...notice, changes }
}

/** So many notices have kept whom they touch: to work it out for one builds the lists of every offer. */
const MOST_KEPT = 2000

const touchedBefore = processShared(
  'offers-affected-by-notices',
  () => new BoundedCache<string, TouchedChange[]>(MOST_KEPT),
)

/** Whom each change of a notice touches, or of the one that it withdraws. */
function toldBy(notice: NoticeEntry, now: Date): TouchedChange[] {
  const terms = shownTerms(now)?.source.terms
  const told = catalogue().notices.find(({ id }) => id === notice.cancels) ?? notice
  return terms === undefined ? [] : touchedByChanges(told, terms, now)
}

function touchedByChanges(told: NoticeEntry, terms: Terms, now: Date): TouchedChange[] {
  // As though nothing had been withdrawn: who would have been affected.
  const ledger = publishedNotices(now).filter(({ cancels }) => cancels === undefined || cancels !== told.id)
  const key = `${told.id}/${ledger.length}/${ledger.at(-1)?.id}/${terms.version}`
  const before = touchedBefore.get(key)
  if (before !== undefined) return before
  const places = offeredPlaces(terms)
  const touched = told.changes.map((change) =>
    touchedChange(change, affectedBy(change, told, ledger, places)),
  )
  touchedBefore.set(key, touched)
  return touched
}

/**
 * The names of regions, support channels and companies that records refer to. Before a version is published, places have the
 * names that the first will give them.
 */
export function namesInRecords(now: Date): NamesInRecords {
  const { ledger, versions } = catalogue()
  const terms = (shownTerms(now)?.source ?? versions.get(ledger[0]?.version ?? ''))?.terms
  const { services, conditions } = catalogue().vendor
  return namesFrom(
    {
      regions: terms?.regions ?? [],
      tiers: terms?.tiers ?? [],
      channels: terms?.channels ?? [],
      services,
      conditions,
    },
    [...everListed(now), ...listOn(publishedNotices(now), END_OF_DAYS)],
  )
}

/** Every record that a published notice has put on the list, or taken off it, as often as that has happened. */
export function everListed(now: Date): Subprocessor[] {
  return publishedNotices(now).flatMap(({ changes }) =>
    changes.flatMap(({ before, after }) => [before, after].filter((record) => record !== null)),
  )
}
